// Help that was accepted does not begin: the service says so, and whoever referred is asked to find another way.
import { journey } from './journey.mjs';
import { become, choose, go, record } from './recording.mjs';

const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };

export async function refersAtHighRisk(visitor) {
  const { page } = visitor;
  await visitor.step('judges the risk to be high', async () => {
    await page.getByRole('button', { name: 'Ask the questions' }).click();
    await page.locator('input[name="topic_injured"][value="yes"]').check();
    await choose(visitor, 'In your judgement, is the risk high?', 'Yes, high');
    await page.getByLabel('Why you judge the risk to be high').fill('He waits outside her work.');
    await go(visitor, 'Save the answers');
    await page.getByRole('heading', { name: 'IDVA' }).first().waitFor();
  });
  await visitor.step('refers to the IDVA service', async () => {
    await page.getByRole('button', { name: /^Refer.*IDVA/ }).first().click();
    await page.getByLabel('Why you refer, and what they need to know').fill('He waits outside her work.');
    await go(visitor, 'Send the referral');
    await page.getByRole('link', { name: /^Referred/ }).first().waitFor();
  });
}

async function acceptsAndCannotReachHer(other) {
  const { page } = other;
  await other.step('becomes the IDVA', () => become(other, /Ione Pretendly/));
  await other.step('accepts', async () => {
    await other.open('/referrals');
    await page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
    await go(other, 'Accept');
    await page.getByRole('heading', { name: 'Has support begun?' }).waitFor();
    await other.check();
    await other.screenshot('referral-promised');
  });
  await other.step('says that support will not begin, and why', async () => {
    await go(other, 'Support will not begin');
    await page.getByRole('heading', { name: /^Support will not begin/ }).waitFor();
    await other.check();
    await other.screenshot('no-support');
    await page.getByLabel('The person could not be reached', { exact: true }).check();
    await go(other, 'Support will not begin');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await other.check();
    await other.screenshot('no-support-error');
    await page.getByLabel(/^In your own words/).fill('Rang on Monday at ten and on Tuesday at four.');
    await go(other, 'Support will not begin');
    await page.getByText('Rang on Monday at ten').waitFor();
    await other.check();
    await other.screenshot('referral-not-begun');
  });
}

// The narrower width is the harder one without JavaScript.
const NARROWED = { plainWidths: [320] };

export default journey('Accepted help does not begin, and nobody waits for it', NARROWED, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  await refersAtHighRisk(visitor);
  const other = await visitor.another();
  await acceptsAndCannotReachHer(other);
  visitor.checks += other.checks;
  await other.leave();
  await visitor.step('the officer is asked to find another way, and not told why', async () => {
    await visitor.open('/referrals');
    await visitor.page.getByText('Support did not begin').first().waitFor();
    await visitor.page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
    await visitor.page.getByText('Find another way for this person').waitFor();
    if (await visitor.page.getByText('Monday').count()) throw new Error('the officer reads why');
    await visitor.check();
    await visitor.screenshot('referral-not-begun-sender');
  });
});
