// The matching desk: two records that may be of one person, what is said about them, and taking it back.
import { journey as inEveryVariant } from './journey.mjs';
import { become, go, inAnotherWindow } from './recording.mjs';

// The narrower width is the harder one without JavaScript.
const journey = (title, go) => inEveryVariant(title, { plainWidths: [320] }, go);

const waiting = (page) => page.locator('.waymark-work-list a').first();

async function openTheFirst(visitor) {
  await waiting(visitor.page).click();
  await visitor.page.getByRole('heading', { name: 'Are these the same person?' }).waitFor();
  await visitor.check();
}

async function comesTooLate(visitor) {
  const { page } = visitor;
  await visitor.step('a colleague is quicker', async () => {
    const here = new URL(page.url()).pathname;
    await inAnotherWindow(visitor, async (window) => {
      await window.goto(here);
      await window.getByRole('button', { name: 'Not the same person', exact: true }).click();
      await window.waitForURL('**/checks');
    });
    await page.getByLabel('In your own words (optional for most reasons)').fill('The hospital told me that it is.');
    await go(visitor, 'The same person');
    await page.getByRole('heading', { name: 'This was decided meanwhile' }).waitFor();
    await visitor.check();
    await visitor.screenshot('check-decided-meanwhile');
    await go(visitor, 'See what was decided');
    await visitor.check();
    await visitor.screenshot('check-decided');
  });
}

export default [
  journey('The matching desk looks at a possible match', async (visitor) => {
    const { page } = visitor;
    await visitor.step('becomes a coordinator of the desk', async () => {
      await become(visitor, /Percival Matchwell/);
      await visitor.check();
      await visitor.screenshot('home-matching-desk');
      await page.getByRole('link', { name: /possible match/ }).click();
      await page.waitForURL('**/checks');
      await visitor.check();
      await visitor.screenshot('checks');
    });
    await visitor.step('compares two records', async () => {
      await openTheFirst(visitor);
      await page.getByText('How to decide').click();
      await visitor.screenshot('check');
    });
    await visitor.step('asks for more facts, and forgets which', async () => {
      await go(visitor, 'Ask for more facts');
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await visitor.check();
      await visitor.screenshot('check-error');
      await page.getByLabel('A date of birth, or how old the person is', { exact: true }).check();
      await go(visitor, 'Ask for more facts');
      await page.waitForURL('**/checks');
      await visitor.check();
    });
    await visitor.step('opens it again', () => openTheFirst(visitor));
    await comesTooLate(visitor);
    await visitor.step('takes it back', async () => {
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByRole('heading', { name: 'Are they one person?' }).waitFor();
      await visitor.check();
    });
    await visitor.step('says that it is one person, and how that is known', async () => {
      await page.locator('input[name=reason_code]').first().check();
      await go(visitor, 'The same person');
      await page.waitForURL('**/checks');
      await page.getByText('The same person', { exact: true }).first().waitFor();
      await visitor.check();
      await visitor.screenshot('checks-decided');
    });
  }),
];
