// What one answer opens: the stalking questions, the referral form after sexual violence; then everything is asked
// again, and the answers of both times stand side by side.
import { journey } from './journey.mjs';
import { become, choose, go, record } from './recording.mjs';

const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };
const FOLLOWED = 'stalking'; // codes of topics
const PREGNANT = 'pregnancy';
const SEXUAL_HARM = 'sexual_harm';
const AFRAID_OF_A_STALKER = 'stalking_fear';

async function answer(visitor, topic, value) {
  await visitor.page.locator(`input[name="topic_${topic}"][value="${value}"]`).check();
}

async function ask(visitor, instrument) {
  await visitor.page.getByRole('button', { name: new RegExp(`^Ask the questions.*${instrument}`) }).first().click();
  await visitor.page.getByRole('heading', { level: 1 }).filter({ hasText: instrument }).waitFor();
}

async function judges(visitor, judgement) {
  await choose(visitor, 'In your judgement, is the risk high?', judgement);
  await go(visitor, 'Save the answers');
  await visitor.page.getByRole('heading', { name: 'What to ask next' }).waitFor();
}

// The page comes back once, with what speaks for high risk.
async function keepsToIt(visitor, judgement) {
  const { page } = visitor;
  await choose(visitor, 'In your judgement, is the risk high?', judgement);
  await go(visitor, 'Save the answers');
  await page.getByText('Think again before you leave it at that').waitFor();
  await visitor.check();
  await page.getByLabel('Why you do not judge the risk to be high all the same').fill('Her sister stays with her.');
  await go(visitor, 'Save the answers');
  await page.getByRole('heading', { name: 'What to ask next' }).waitFor();
}

async function asksDash(visitor, answers, judge = judges) {
  await visitor.step('asks the usual questions', async () => {
    await ask(visitor, 'DASH: domestic');
    for (const [topic, value] of answers) await answer(visitor, topic, value);
    await judge(visitor, 'I do not raise it above the count');
    await visitor.check();
  });
}

async function asksAboutStalking(visitor) {
  await visitor.step('asks the stalking questions that one answer opened', async () => {
    await ask(visitor, 'Stalking');
    await visitor.check();
    await visitor.screenshot('questions-stalking');
    await answer(visitor, AFRAID_OF_A_STALKER, 'yes');
    await keepsToIt(visitor, 'I do not raise it above the count');
    await visitor.check();
  });
}

async function fillsInTheReferralForm(visitor) {
  const { page } = visitor;
  await visitor.step('leaves out what happened, and mistypes the day', async () => {
    await ask(visitor, 'Referral form');
    await visitor.check();
    await visitor.screenshot('questions-referral-form');
    await page.getByLabel('Day', { exact: true }).fill('31');
    await page.getByLabel('Month', { exact: true }).fill('2');
    await page.getByLabel('Year', { exact: true }).fill('2025');
    await page.getByLabel(/^9\. /).fill('She hardly sleeps.');
    await go(visitor, 'Save the answers');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await visitor.check();
    await visitor.screenshot('questions-referral-form-error');
    if ((await page.getByLabel(/^9\. /).inputValue()) !== 'She hardly sleeps.') throw new Error('an answer is lost');
  });
  await visitor.step('says it', async () => {
    await page.getByLabel('They do not want to say', { exact: true }).check();
    await page.getByLabel('Day', { exact: true }).fill('');
    await page.getByLabel('In the past 10 days').check();
    await judges(visitor, 'I do not judge it to be high');
    await page.getByText('Call the referral centre now and ask').first().waitFor();
    await visitor.check();
    await visitor.screenshot('contact-referral-form');
  });
}

async function comparesTheAnswers(visitor) {
  const { page } = visitor;
  await visitor.step('compares the answers of both times', async () => {
    await page.getByRole('link', { name: 'Everything that our agency holds about this person' }).click();
    await visitor.check();
    await page.getByRole('link', { name: 'Answers at different times, side by side' }).click();
    await page.getByText('Changed: was Yes').first().waitFor();
    await visitor.check();
    await visitor.screenshot('answers-compared');
  });
  await visitor.step('looks at another instrument', async () => {
    await page.getByRole('link', { name: /^Stalking/ }).click();
    await page.getByText('The first shown').first().waitFor();
    await visitor.check();
  });
}

// The narrower width is the harder one without JavaScript.
const NARROWED = { plainWidths: [320] };

export default journey('One answer opens other questions, and answers are compared', NARROWED, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  await asksDash(visitor, [[FOLLOWED, 'yes'], [PREGNANT, 'yes'], [SEXUAL_HARM, 'yes']], keepsToIt);
  await visitor.step('reads what to do where there are no questions', async () => {
    await visitor.page.getByText('Ask whether the midwife or the health visitor knows').waitFor();
    await visitor.screenshot('contact-asks-more');
  });
  await asksAboutStalking(visitor);
  await fillsInTheReferralForm(visitor);
  await asksDash(visitor, [[FOLLOWED, 'no'], [SEXUAL_HARM, 'yes']]);
  await comparesTheAnswers(visitor);
});
