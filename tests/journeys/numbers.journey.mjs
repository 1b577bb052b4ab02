// A number that would lead to the wrong person: an agency's own, that of whoever causes the harm, and one that stands
// on the record of an alleged perpetrator. Each is refused beside its field; nothing that was typed is lost, and what
// was wrong is put right. Few variants: the pages are those of other journeys.
import { birthOf, nameOf, person } from './cast.mjs';
import { journey } from './journey.mjs';
import { become, choose, go } from './recording.mjs';
import { reads, readsNothingOf } from './seen.mjs';
import { asSomebodyElse, begins, onPage, tells, typeDate, typePhone, what, who, whoHarms, why } from './telling.mjs';

const OF_THE_POLICE = '01632 960101'; // a desk of packs/demo/desks.toml
const HIS = '07700 900102';
const HERS = '07700 900142';

// The alert stands beside the field, and above the page with a way to it. What was typed is still there.
async function isRefused(visitor, text, kept) {
  const { page } = visitor;
  await page.getByRole('alert').getByRole('link', { name: text }).waitFor();
  await page.locator('#phone-error').filter({ hasText: text }).waitFor();
  await isKept(visitor, kept);
  await visitor.check();
}

async function isKept(visitor, phone) {
  const { given_names: forenames, family_name: surname } = person('marigold');
  const { day, month, year } = birthOf('marigold');
  const typed = { forenames, surname, 'birth-day': day, 'birth-month': month, 'birth-year': year, phone };
  for (const [field, text] of Object.entries(typed)) {
    const value = await visitor.page.locator(`[name="${field}"]`).inputValue();
    if (value !== text) throw new Error(`${field} holds '${value}', not '${text}'`);
  }
}

async function saysYesToCalls(visitor) {
  await choose(visitor, 'Is it safe to call?', 'Yes');
}

// All that matters stands on the check page: the alert above it leads to the field.
async function isHeldBack(visitor, text) {
  const { page } = visitor;
  await go(visitor, 'Send');
  await page.getByRole('alert').getByRole('link', { name: text }).waitFor();
  await reads(visitor, person('marigold').family_name, 'Afraid to go home.');
  await visitor.check();
}

async function goesToTheField(visitor, text) {
  await visitor.page.getByRole('alert').getByRole('link', { name: text }).click();
  await visitor.page.waitForURL('**/who#phone');
  await isKept(visitor, HIS);
}

const AGENCYS = 'This is a number of Essex Police, not of the person.';
const OF_WHOEVER_HARMS = 'Whoever causes the harm has the same number or address: it is not safe.';
const ON_A_RECORD = 'Do not call or text this number';

async function givesTheNumberOfAnAgency(visitor, pages) {
  const { page } = visitor;
  await visitor.step('gives the number of a police desk as the person’s', async () => {
    await visitor.open(`${pages}who`);
    await who('marigold', () => typePhone(visitor, OF_THE_POLICE))(visitor);
    await go(visitor, 'Save and continue');
    await isRefused(visitor, AGENCYS, OF_THE_POLICE);
    await visitor.screenshot('contact-who-number-error');
  });
  await visitor.step('writes it where it belongs', async () => {
    await typePhone(visitor, HIS);
    await go(visitor, 'Save and continue');
    await onPage(visitor, pages, 'reaching', async () => {
      await saysYesToCalls(visitor);
      await page.getByLabel('An agency they already see (if said)', { exact: true }).fill(`Essex Police, ${OF_THE_POLICE}`);
    });
  });
}

async function givesTheNumberOfWhoeverHarms(visitor, pages) {
  await onPage(visitor, pages, 'what', what(['physical_abuse'], 'Afraid to go home.'));
  await onPage(visitor, pages, 'others', whoHarms('barnaby', 'spouse', () => typePhone(visitor, HIS)));
  await onPage(visitor, pages, 'reason', why('safeguard_adult'));
  await visitor.step('is held back: one number for both, and said to be safe', async () => {
    await visitor.open(`${pages}check`);
    await isHeldBack(visitor, OF_WHOEVER_HARMS);
    await visitor.screenshot('contact-check-number-error');
    await goesToTheField(visitor, OF_WHOEVER_HARMS);
    await go(visitor, 'Save and continue');
    await isRefused(visitor, OF_WHOEVER_HARMS, HIS);
  });
  await visitor.step('puts it right, and sends', async () => {
    await typePhone(visitor, HERS);
    await go(visitor, 'Save and continue');
    await visitor.open(`${pages}check`);
    await go(visitor, 'Send');
    await reads(visitor, 'Contact recorded', OF_THE_POLICE);
    await visitor.check();
  });
}

async function typesOnOnePage(visitor) {
  const { page } = visitor;
  const { given_names: forenames, family_name: surname } = person('marigold');
  await page.getByLabel('First names', { exact: true }).first().fill(forenames);
  await page.getByLabel('Family name', { exact: true }).first().fill(surname);
  await typeDate(page, birthOf('marigold'));
  await typePhone(visitor, HIS);
  await what(['physical_abuse'], 'Afraid to go home.')(visitor);
  await saysYesToCalls(visitor);
  await why('safeguard_adult')(visitor);
}

// This time nobody is named who causes the harm: the agency's own records know whose number it is.
async function givesANumberThatIsOnRecord(visitor, pages) {
  await visitor.step('gives the number again, a week later, on one page', async () => {
    await visitor.open(`${pages}quick`);
    await visitor.check();
    await typesOnOnePage(visitor);
    await go(visitor, 'Check and send');
    await isHeldBack(visitor, ON_A_RECORD);
    await visitor.screenshot('contact-check-number-on-record');
  });
  await visitor.step('is not told whose number it is, and finds everything as it was typed', async () => {
    const alert = await visitor.page.getByRole('alert').innerText();
    if (alert.includes(person('barnaby').given_names)) throw new Error('the alert says whose number it is');
    await goesToTheField(visitor, ON_A_RECORD);
  });
  await visitor.step('answers that it is not safe, and sends', async () => {
    await onPage(visitor, pages, 'reaching', () => choose(visitor, 'Is it safe to call?', 'No'));
    await visitor.open(`${pages}check`);
    await go(visitor, 'Send');
    await reads(visitor, 'Contact recorded', 'This is the fourth contact');
    await visitor.check();
  });
}

// What another agency has on record is not told by a refusal: the number is taken, and never called safe.
async function givesANumberThatIsOnRecordElsewhere(other) {
  const { page } = other;
  await tells(other, {
    who: who('marigold', () => typePhone(other, HIS)),
    what: what(['physical_abuse'], 'Rang from the bus station.'),
    reaching: () => saysYesToCalls(other),
    reason: why('safeguard_adult'),
  });
  await other.step('reads on the page of the person that it is not safe', async () => {
    await page.getByRole('link', { name: 'Everything that our agency holds about this person' }).click();
    await page.getByRole('heading', { level: 1, name: nameOf('marigold') }).waitFor();
    await reads(other, 'Not safe, whoever said that it is: another agency’s record gives a reason.');
    await readsNothingOf(other, 'Safe, and only as it says here');
    await other.check();
    await other.screenshot('person-number-elsewhere');
  });
}

const FEW = { widths: [1280], plainWidths: [320] };

export default journey('A number that leads to the wrong person is refused', FEW, async (visitor) => {
  await visitor.step('becomes a housing officer', () => become(visitor, /Olive Examplar/));
  const first = await visitor.step('starts a contact', () => begins(visitor));
  await givesTheNumberOfAnAgency(visitor, first);
  await givesTheNumberOfWhoeverHarms(visitor, first);
  const second = await visitor.step('starts another one', () => begins(visitor));
  await givesANumberThatIsOnRecord(visitor, second);
  await asSomebodyElse(visitor, /Hester Roofless/, givesANumberThatIsOnRecordElsewhere);
});
