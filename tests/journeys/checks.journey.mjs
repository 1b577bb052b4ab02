// The matching desk: two records that may be of one person, what is said about them, and taking it back; and whoever
// asked is told what was found, within the time that was promised.
import { nameOf, person } from './cast.mjs';
import { journey as inEveryVariant } from './journey.mjs';
import { become, go, inAnotherWindow } from './recording.mjs';
import { reads, readsNothingOf } from './seen.mjs';
import { asSomebodyElse, tells, what, why } from './telling.mjs';

// The narrower width is the harder one without JavaScript.
const journey = (title, way) => inEveryVariant(title, { plainWidths: [320] }, way);

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

// As she is called at the counter: her short name, and an age that was guessed.
const CALLED = `Winnie ${person('winifred').family_name}`;

async function typesWhatIsKnown({ page }) {
  const { family_name: surname, age } = person('winifred');
  await page.getByLabel('First names', { exact: true }).fill('Winnie');
  await page.getByLabel('Family name', { exact: true }).fill(surname);
  await page.getByLabel('Age, if the date of birth is not known', { exact: true }).fill(age);
}

async function finds(other) {
  const { page } = other;
  await other.step('the desk finds the pair, and until when an answer was promised', async () => {
    await other.open('/checks');
    await page.getByRole('link', { name: `${CALLED} and ${nameOf('winifred')}` }).click();
    await reads(other, 'They wait for your answer by', /\d+ \w+ left/);
    await other.check();
  });
  await other.step('the desk says that it is one person', async () => {
    await page.getByLabel('An agency that holds one of the records confirmed it by telephone', { exact: true }).check();
    await go(other, 'The same person');
    await page.waitForURL('**/checks');
    await page.getByRole('row').filter({ hasText: CALLED }).filter({ hasText: 'The same person' }).waitFor();
  });
}

const FINISHED = `A check is finished: ${CALLED}`;

// The desk's own pages are looked at below.
const FEW = { widths: [1280], plainWidths: [320] };

const answered = inEveryVariant('A possible match is answered within its time', FEW, async (visitor) => {
  const { page } = visitor;
  await visitor.step('becomes a housing officer, and writes down what is known', async () => {
    await become(visitor, /Olive Examplar/);
    await tells(visitor, {
      who: typesWhatIsKnown,
      what: what(['abuse_by_family_member'], 'Asked whether there is a room where nobody shouts.'),
      reason: why('safeguard_adult'),
    });
  });
  await visitor.step('reads that somebody looks at it, by when, and whom to telephone', async () => {
    await reads(visitor, 'No other agency that we may ask knows this person.');
    await reads(visitor, /A possible match was found and passed to .*It should be answered by .*telephone the desk/);
    await readsNothingOf(visitor, nameOf('winifred'));
    await visitor.screenshot('contact-being-checked');
  });
  await asSomebodyElse(visitor, /Percival Matchwell/, finds);
  await visitor.step('finds the answer at home, and opens it', async () => {
    await visitor.open('/');
    await page.getByRole('link', { name: FINISHED }).waitFor();
    await visitor.check();
    await visitor.screenshot('home-check-finished');
    await page.getByRole('link', { name: FINISHED }).click();
    await reads(visitor, /Checked on .* the same person is known to Adult social care/, 'This is the third contact in');
    await reads(visitor, 'Two other agencies know this person.', 'What was answered on');
    await visitor.check();
    await visitor.screenshot('contact-checked');
  });
  await visitor.step('is not told again', async () => {
    await visitor.open('/');
    await readsNothingOf(visitor, FINISHED);
  });
});

export default [
  answered,
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
