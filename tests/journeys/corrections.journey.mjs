// What was written down is put right by the agency that wrote it: what it said is kept and shown beside what it says
// now. The day was mistyped, and with it the law: it is called by what was in force on that day. Then it is printed.
import { journey } from './journey.mjs';
import { isFitForPaper } from './paper.mjs';
import { become, choose, go } from './recording.mjs';
import { lawSays, reads, readsNothingOf } from './seen.mjs';
import { asSomebodyElse, begins, onPage, pathOf, sends, typeDate, what, who, whoHarms, why } from './telling.mjs';

const SAID = 'Locked out of the house at night, twice.';
const MISTYPED = { day: '30', month: '9', year: '2021' }; // the day before the Act of 2021 came into force
const MISTYPED_SPOKEN = '30 September 2021';

function yesterday() {
  const day = new Date(Date.now() - 24 * 3600 * 1000);
  return { day: String(day.getDate()), month: String(day.getMonth() + 1), year: String(day.getFullYear()) };
}

async function typeWhenHeard({ page }, date) {
  await typeDate(page.getByRole('group', { name: 'When did you hear or see this?' }), date);
}

async function records(visitor) {
  const pages = await visitor.step('starts a contact', () => begins(visitor));
  await onPage(visitor, pages, 'who', who('marigold'));
  await onPage(visitor, pages, 'what', what(['controlling_coercive'], SAID, () => typeWhenHeard(visitor, MISTYPED)));
  await onPage(visitor, pages, 'others', whoHarms('barnaby', 'spouse'));
  await onPage(visitor, pages, 'reason', why('safeguard_adult'));
  await visitor.step('looks at it on paper before sending', async () => {
    await visitor.open(`${pages}check`);
    await isFitForPaper(visitor, 'contact-check-on-paper', [SAID, MISTYPED_SPOKEN]);
  });
  await sends(visitor, pages);
  await lawSays(visitor, 'definition of 2013', 'Applies', 'partners, former partners or relatives');
  return pathOf(visitor);
}

async function beginsToCorrect(visitor) {
  const { page } = visitor;
  await visitor.step('finds that the year is wrong', async () => {
    await go(visitor, 'Correct what was written down');
    await visitor.check();
    await visitor.screenshot('correction-list');
  });
  await visitor.step('has changed nothing yet', async () => {
    await go(visitor, 'Check the correction');
    await reads(visitor, 'Nothing was changed yet.');
    await visitor.check();
    await visitor.screenshot('correction-nothing');
    await page.getByRole('link', { name: 'All questions' }).first().click();
  });
  await visitor.step('puts the day right', async () => {
    await page.getByRole('link', { name: 'What happened?' }).click();
    await page.getByRole('heading', { level: 1, name: 'What happened?' }).waitFor();
    await visitor.check();
    await typeWhenHeard(visitor, yesterday());
    await go(visitor, 'Save and continue');
    await page.getByRole('link', { name: 'All questions' }).first().click();
    await go(visitor, 'Check the correction');
  });
}

async function corrects(visitor, contact) {
  const { page } = visitor;
  await visitor.step('compares what it said with what it will say', async () => {
    const changed = page.getByRole('row').filter({ hasText: 'When you heard or saw it' });
    await changed.filter({ hasText: MISTYPED_SPOKEN }).waitFor();
    await visitor.check();
    await visitor.screenshot('correction-check');
  });
  await visitor.step('forgets why, and is told so', async () => {
    await go(visitor, 'Correct it');
    await page.getByRole('alert').getByRole('link', { name: 'Select why it is corrected' }).waitFor();
    await reads(visitor, MISTYPED_SPOKEN);
    await visitor.check();
    await visitor.screenshot('correction-error');
  });
  await visitor.step('corrects it, and reads both', async () => {
    await choose(visitor, 'Why is it corrected?', 'It was typed wrongly');
    await go(visitor, 'Correct it');
    await page.waitForURL(`**${contact}`);
    await reads(visitor, `When you heard or saw it: it said “${MISTYPED_SPOKEN}”`, 'It was typed wrongly.');
    await lawSays(visitor, 'Domestic abuse in law', 'Applies', 'Both are 16 or over and personally connected.');
    await readsNothingOf(visitor, 'definition of 2013');
    await visitor.check();
    await visitor.screenshot('contact-corrected');
  });
}

async function readsBoth(other, contact) {
  await other.step('the manager reads both too', async () => {
    await other.open(contact);
    await reads(other, `it said “${MISTYPED_SPOKEN}”`, SAID);
    await other.check();
  });
}

const NARROWED = { plainWidths: [320] };

export default journey('A contact is corrected, and what it said stays', NARROWED, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  const contact = await records(visitor);
  await beginsToCorrect(visitor);
  await corrects(visitor, contact);
  await visitor.step('prints it', () =>
    isFitForPaper(visitor, 'contact-on-paper', [SAID, `it said “${MISTYPED_SPOKEN}”`, 'Who can help']),
  );
  await asSomebodyElse(visitor, /Agatha Figment/, (other) => readsBoth(other, contact));
});
