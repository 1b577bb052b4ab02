// A housing officer asks the police for more, and is answered; she asks specialist support, and is refused without
// learning who that is.
import { journey } from './journey.mjs';
import { become, choose, go, record } from './recording.mjs';

const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };

async function begins(visitor, contact) {
  await visitor.open(contact);
  await visitor.page.getByRole('button', { name: 'Ask for more', exact: true }).click();
  await visitor.page.getByRole('heading', { name: 'Ask for more' }).waitFor();
}

async function fillsIn(visitor, whom) {
  const { page } = visitor;
  await page.getByLabel(whom, { exact: true }).check();
  await page.getByLabel('What support there is now', { exact: true }).check();
  await page.getByLabel('Why you need to know it', { exact: true }).fill('She goes home tonight unless somebody can take her.');
  await choose(visitor, 'Does the person know that you ask?', 'Yes');
}

async function asksThePolice(visitor, contact) {
  const { page } = visitor;
  await visitor.step('looks at what may be asked', async () => {
    await begins(visitor, contact);
    await visitor.check();
    await visitor.screenshot('ask');
  });
  await visitor.step('sends it empty, and is told what is missing', async () => {
    await go(visitor, 'Send the request');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await visitor.check();
    await visitor.screenshot('ask-error');
  });
  await visitor.step('asks the police', async () => {
    await fillsIn(visitor, 'Essex Police, Domestic abuse enquiries');
    await go(visitor, 'Send the request');
    await page.getByText('They answer by').waitFor();
    await visitor.check();
    await visitor.screenshot('request-sent');
  });
  await visitor.step('sees it among the others', async () => {
    await visitor.open('/requests');
    await visitor.check();
    await visitor.screenshot('requests-sent');
  });
}

async function opensIt(other, who, picture) {
  await other.step('signs in', () => become(other, who));
  await other.step('finds the request', async () => {
    await other.open('/requests');
    await other.check();
    await other.screenshot(`requests-${picture}`);
    await other.page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
    await other.page.getByRole('heading', { name: 'What was asked' }).waitFor();
    await other.check();
    await other.screenshot(`request-${picture}`);
  });
}

async function answers(other) {
  const { page } = other;
  await opensIt(other, /Bertram Mockingham/, 'police');
  await other.step('forgets what to say, and is told so', async () => {
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.getByRole('heading', { name: 'Answer', exact: true }).waitFor();
    await other.check();
    await other.screenshot('request-answer');
    await go(other, 'Check before you send');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await other.check();
    await other.screenshot('request-answer-error');
  });
  await other.step('reads once more what will be read', async () => {
    await page.getByLabel('What you tell them', { exact: true }).fill('Nobody of ours has seen her since December.');
    await page.getByLabel('What support there is now', { exact: true }).check();
    await page.locator('input[name="basis"][value="safeguarding_public_task"]').check();
    await page.getByLabel('Why this basis applies', { exact: true }).fill('It cannot wait for her word.');
    await page.locator('input[name="about"]').first().check();
    await go(other, 'Check before you send');
    await page.getByRole('heading', { name: /will read exactly this$/ }).waitFor();
    await other.check();
    await other.screenshot('request-answer-check');
  });
  await other.step('sends it', async () => {
    await go(other, 'Send the answer');
    await page.getByRole('heading', { name: 'What was said' }).waitFor();
    await other.check();
    await other.screenshot('request-answered');
  });
}

async function refuses(other) {
  const { page } = other;
  await opensIt(other, /Nell Imaginary/, 'specialist');
  await other.step('forgets why, and is told so', async () => {
    await page.getByRole('button', { name: 'Refuse', exact: true }).click();
    await page.getByRole('heading', { name: 'Refuse', exact: true }).waitFor();
    await other.check();
    await other.screenshot('request-refuse');
    await go(other, 'Check before you send');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await other.check();
    await other.screenshot('request-refuse-error');
  });
  await other.step('refuses in neutral words', async () => {
    await page.getByLabel('We can neither confirm nor deny that we know this person', { exact: true }).check();
    await page.getByLabel('Why you refuse', { exact: true }).fill('She asked us to tell nobody.');
    await go(other, 'Check before you send');
    await page.getByRole('heading', { name: /will read exactly this$/ }).waitFor();
    await other.check();
    await other.screenshot('request-refuse-check');
    await go(other, 'Send the refusal');
    await page.getByText('She asked us to tell nobody.').waitFor();
    await other.check();
  });
}

async function asSomebodyElse(visitor, action) {
  const other = await visitor.another();
  await action(other);
  visitor.checks += other.checks;
  await other.leave();
}

async function reads(visitor, request, text, picture) {
  await visitor.open(request);
  await visitor.page.getByText(text).first().waitFor();
  await visitor.check();
  await visitor.screenshot(picture);
}

const addressOf = (visitor) => new URL(visitor.page.url()).pathname;

// The narrower width is the harder one without JavaScript.
export default journey('One agency asks another for more', { plainWidths: [320] }, async (visitor) => {
  const { page } = visitor;
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  const contact = addressOf(visitor);
  await asksThePolice(visitor, contact);
  await page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
  const toPolice = addressOf(visitor);
  await asSomebodyElse(visitor, answers);
  await visitor.step('reads the answer', () => reads(visitor, toPolice, 'since December', 'request-answer-read'));
  let toSpecialist;
  await visitor.step('asks specialist support', async () => {
    await begins(visitor, contact);
    await fillsIn(visitor, 'Specialist support, through the contact desk');
    await go(visitor, 'Send the request');
    await page.getByText('They answer by').waitFor();
    toSpecialist = addressOf(visitor);
  });
  await asSomebodyElse(visitor, refuses);
  await visitor.step('reads the refusal, and nothing that says whose it is', async () => {
    await reads(visitor, toSpecialist, 'We can neither confirm nor deny', 'request-refused');
    for (const text of ['Sexual health', 'tell nobody'])
      if (await page.getByText(text).count()) throw new Error(`the officer reads: ${text}`);
  });
});
