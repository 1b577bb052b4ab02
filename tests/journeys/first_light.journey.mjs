// The journey that Waymark is for: a housing officer records what Marigold told her at the counter, is told
// what others know, asks the questions, refers; the coordinator and the support service see it and answer;
// the police see that they were asked.
import { journey } from './journey.mjs';
import { become, choose, go, inAnotherWindow, record } from './recording.mjs';

const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };
const THROAT = 'strangulation'; // codes of topics
const TOLD = ['injured', 'frightened', 'feared_harm', 'stalking', THROAT];

async function answer(visitor, topic, value) {
  await visitor.page.locator(`input[name="topic_${topic}"][value="${value}"]`).check();
}

async function assess(visitor) {
  const { page } = visitor;
  await visitor.step('asks the questions', async () => {
    await page.getByRole('button', { name: 'Ask the questions' }).click();
    await visitor.check();
    await visitor.screenshot('questions');
  });
  await visitor.step('forgets the judgement, and loses nothing', async () => {
    for (const topic of TOLD) await answer(visitor, topic, 'yes');
    await answer(visitor, 'isolated', 'no');
    await answer(visitor, 'low_or_suicidal', 'unknown');
    await visitor.check();
    await go(visitor, 'Save the answers');
    await visitor.check();
    await visitor.screenshot('questions-error');
    if (!(await page.locator(`input[name="topic_${THROAT}"][value="yes"]`).isChecked())) throw new Error('an answer is lost');
  });
  await visitor.step('judges the risk to be high', async () => {
    await choose(visitor, 'In your judgement, is the risk high?', 'Yes, high');
    await page.getByLabel('Why you judge the risk to be high').fill('Her voice is hoarse since Friday, and he waits outside.');
    await visitor.check();
    await go(visitor, 'Save the answers');
    await page.getByRole('heading', { name: 'MARAC' }).first().waitFor();
    await page.getByRole('heading', { name: 'IDVA' }).first().waitFor();
    await visitor.check();
    await visitor.screenshot('contact-high-risk');
  });
  await visitor.step('reads the answers again', async () => {
    await page.getByRole('link', { name: /answers/i }).first().click();
    await visitor.check();
    await visitor.screenshot('answers');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
  });
}

async function refer(visitor, pathway, picture) {
  const { page } = visitor;
  await visitor.step(`refers: ${pathway}`, async () => {
    await page.getByRole('button', { name: new RegExp(`^Refer.*${pathway}`) }).first().click();
    await visitor.check();
    await visitor.screenshot(picture);
    await go(visitor, 'Send the referral');
    await visitor.check();
    await visitor.screenshot(`${picture}-error`);
    await page.getByLabel('Why you refer, and what they need to know').fill('Hands round her throat on Friday; two children at home.');
    await go(visitor, 'Send the referral');
    await visitor.check();
    await page.getByRole('link', { name: /^Referred/ }).first().waitFor();
  });
}

async function seesTheClocks(visitor) {
  await visitor.step('sees that the clocks run', async () => {
    await visitor.page.getByText('IDVA tries to reach the person: by').waitFor();
    await visitor.screenshot('contact-referred');
    await visitor.open('/referrals');
    await visitor.check();
    await visitor.screenshot('referrals-sent');
    await visitor.open('/');
    await visitor.check();
    await visitor.screenshot('home-afterwards');
  });
}

async function opensTheReferral(other, who) {
  await other.step(`${who} finds the referral`, async () => {
    await other.open('/');
    await other.check();
    await other.screenshot(`home-${who}`);
    await other.open('/referrals');
    await other.check();
    await other.screenshot(`referrals-${who}`);
    await other.page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
    await other.check();
    await other.screenshot(`referral-${who}`);
  });
}

async function asSomebodyElse(visitor, name, action) {
  const other = await visitor.another();
  await other.step('signs in', () => become(other, name));
  await action(other);
  visitor.checks += other.checks;
  await other.leave();
}

async function accepts(other) {
  await opensTheReferral(other, 'coordinator');
  const referral = new URL(other.page.url()).pathname;
  await other.step('the coordinator accepts in one window, and declines too late in another', async () => {
    await other.page.getByRole('button', { name: 'Decline', exact: true }).click();
    await other.page.getByLabel('The service has no room').check();
    await inAnotherWindow(other, async (window) => {
      await window.goto(referral);
      await window.getByRole('button', { name: 'Accept', exact: true }).click();
      await window.getByText('Accepted').first().waitFor();
    });
    await go(other, 'Decline the referral');
    await other.page.getByRole('heading', { name: 'This referral was answered meanwhile' }).waitFor();
    await other.check();
    await other.screenshot('conflict');
  });
  await other.step('the coordinator sees that it is accepted', async () => {
    await other.open(referral);
    await other.page.getByText('Accepted').first().waitFor();
    await other.check();
    await other.screenshot('referral-accepted');
    await other.page.getByRole('link', { name: 'Everything that our agency holds about this person' }).click();
    await other.check();
    await other.screenshot('person-coordinator');
  });
}

async function declines(other) {
  await opensTheReferral(other, 'idva');
  await other.step('the support service declines with a reason', async () => {
    await other.page.getByRole('button', { name: 'Decline' }).click();
    await other.check();
    await other.screenshot('referral-decline');
    await go(other, 'Decline the referral');
    await other.check();
    await other.screenshot('referral-decline-error');
    await other.page.getByLabel('The service has no room', { exact: true }).check();
    await go(other, 'Decline the referral');
    await other.page.getByText('Declined').first().waitFor();
    await other.check();
    await other.screenshot('referral-declined');
  });
}

async function reads(other) {
  await other.step('the police see that they were asked', async () => {
    await other.open('/notices');
    await other.page.getByText('Thurrock Council: Tenancy Services').first().waitFor();
    await other.check();
    await other.screenshot('notices');
    await other.page.getByRole('button', { name: /Mark as read/ }).first().click();
    await other.check();
    await other.page.getByRole('link', { name: /Marigold/ }).first().click();
    await other.check();
    await other.screenshot('person-police');
  });
}

async function findsAnotherWay(visitor) {
  const { page } = visitor;
  await visitor.step('the officer sees that one service declined', async () => {
    await visitor.open('/');
    await visitor.check();
    await visitor.screenshot('home-declined');
    await page.getByRole('link', { name: 'Another way is found for the person' }).click();
    await page.getByText('Find another way for this person').waitFor();
    await visitor.check();
    await visitor.screenshot('referral-declined-sender');
    await go(visitor, 'Another way is found');
    await visitor.check();
    if (await page.getByText('Find another way for this person').count()) throw new Error('the deadline still waits');
  });
}

async function comesBackToHer(visitor) {
  await visitor.step('the officer reads what became of it', async () => {
    await visitor.open('/referrals');
    await visitor.page.getByText('Accepted').first().waitFor();
    await visitor.page.getByText('Declined').first().waitFor();
    await visitor.check();
    await visitor.page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
    await visitor.check();
    await visitor.page.getByRole('link', { name: 'Everything that our agency holds about this person' }).click();
    await visitor.check();
    await visitor.screenshot('person');
  });
}

export default journey('A housing officer is told what others know, and refers', { postgresql: true }, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  await assess(visitor);
  await refer(visitor, 'MARAC', 'refer-marac');
  await refer(visitor, 'IDVA', 'refer-idva');
  await seesTheClocks(visitor);
  await asSomebodyElse(visitor, /Cordelia Fauxley/, accepts);
  await asSomebodyElse(visitor, /Ione Pretendly/, declines);
  await asSomebodyElse(visitor, /Bertram Mockingham/, reads);
  await findsAnotherWay(visitor);
  await comesBackToHer(visitor);
});
