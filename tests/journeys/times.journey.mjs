// A deadline by itself: the IDVA lets it stand still and go on again, and her manager sets a later date.
import { journey } from './journey.mjs';
import { become, go, record } from './recording.mjs';
import { refersAtHighRisk } from './support.journey.mjs';

const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };

async function openDeadline(other) {
  const { page } = other;
  await other.open('/referrals');
  await page.getByRole('link', { name: 'Marigold Testerly' }).first().click();
  await page.getByRole('link', { name: /^(Pause or extend|Let it go on)\s*: IDVA tries/ }).click();
  await page.getByRole('heading', { name: 'IDVA tries to reach the person' }).waitFor();
}

async function pauses(other) {
  const { page } = other;
  await other.step('becomes the IDVA', () => become(other, /Ione Pretendly/));
  await other.step('opens the deadline', async () => {
    await openDeadline(other);
    await other.check();
    await other.screenshot('times');
  });
  await other.step('forgets the reason and is told so', async () => {
    await go(other, 'Pause');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await other.check();
    await other.screenshot('times-error');
  });
  await other.step('pauses it', async () => {
    await page.getByLabel('It is not safe to make contact now', { exact: true }).check();
    await go(other, 'Pause');
    await page.getByText('Paused since').first().waitFor();
    await other.check();
    await other.screenshot('times-paused');
  });
  await other.step('sees at home that it stands still', async () => {
    await other.open('/');
    await page.getByText('Paused since').first().waitFor();
    await other.check();
    await other.screenshot('home-paused');
  });
  await other.step('lets it go on', async () => {
    await openDeadline(other);
    await go(other, 'Let it go on');
    await page.getByText('Went on').waitFor();
    await other.check();
  });
}

// The rule counts hours, so that any day will do.
async function setsALaterDate(other) {
  const { page } = other;
  const later = new Date(Date.now() + 40 * 24 * 3600 * 1000);
  await other.step('becomes the manager', () => become(other, /Sylvester Standalone/));
  await other.step('sets a later date', async () => {
    await openDeadline(other);
    await other.check();
    await other.screenshot('times-manager');
    await page.getByLabel('Day', { exact: true }).fill(String(later.getDate()));
    await page.getByLabel('Month', { exact: true }).fill(String(later.getMonth() + 1));
    await page.getByLabel('Year', { exact: true }).fill(String(later.getFullYear()));
    await page.getByLabel('A meeting agreed on another day', { exact: true }).check();
    await go(other, 'Set the later date');
    await page.getByText('A meeting agreed on another day. Due by').waitFor();
    await other.check();
    await other.screenshot('times-later');
  });
}

// The narrower width is the harder one without JavaScript.
export default journey('A deadline stands still, goes on, and is set later', { plainWidths: [320] }, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  await refersAtHighRisk(visitor);
  for (const work of [pauses, setsALaterDate]) {
    const other = await visitor.another();
    await work(other);
    visitor.checks += other.checks;
    await other.leave();
  }
});
