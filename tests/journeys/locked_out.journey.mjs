// For whoever is kept out of a record it does not exist: the alleged perpetrator's sister goes the same way
// and learns nothing, and a manager keeps a colleague out while she is at work. Without JavaScript at the
// harder width alone: tests/engines compares every byte.
import { journey } from './journey.mjs';
import { become, go, record } from './recording.mjs';

const NARROWED = { plainWidths: [320], postgresql: true };
const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };

async function findsNobody(visitor) {
  await visitor.open('/people');
  await visitor.page.getByLabel('Name, telephone number, address or date of birth').fill('Marigold');
  await go(visitor, 'Find');
  await visitor.page.getByRole('heading', { name: 'Nobody found' }).waitFor();
  await visitor.check();
  await visitor.screenshot('people-nobody');
}

const asTheSister = journey('The sister of the alleged perpetrator learns nothing', NARROWED, async (visitor) => {
  await visitor.step('becomes the sister', () => become(visitor, /Hortensia Testerly/));
  await visitor.step('looks for Marigold', () => findsNobody(visitor));
  await record(visitor, asSheTold, async () => {
    await visitor.page.getByText('This is the first contact that we may know of.').waitFor();
    await visitor.page.getByText('No other agency that we may ask knows this person.').waitFor();
    await visitor.screenshot('contact-answer-nothing');
  });
});

const WHY = 'A neighbour of the alleged perpetrator.';

async function keepsOut(other, person) {
  await other.step('the manager keeps the officer out', async () => {
    await other.open(person);
    await other.check();
    await other.page.getByRole('link', { name: 'Colleagues who are kept out of this record' }).click();
    await other.check();
    await other.screenshot('colleagues');
    await go(other, 'Keep this colleague out');
    await other.check();
    await other.screenshot('colleagues-error');
    await other.page.getByLabel('Colleague', { exact: true }).selectOption({ label: 'Thurrock Council: Tenancy Services: Olive Examplar' });
    await other.page.getByLabel('Why', { exact: true }).fill(WHY);
    await go(other, 'Keep this colleague out');
    await other.page.getByText(WHY).waitFor();
    await other.check();
    await other.screenshot('colleagues-kept-out');
  });
}

async function letsIn(other) {
  const { page } = other;
  const again = 'Let Olive Examplar see the record again';
  await other.step('the manager forgets to say why the officer may come in again', async () => {
    await page.getByText('Lift this for Olive Examplar').click();
    await other.check();
    await other.screenshot('colleagues-lift');
    await go(other, again);
    await other.check();
    await other.screenshot('colleagues-lift-error');
  });
  await other.step('the manager lets the officer in again', async () => {
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: again }) });
    await form.getByLabel('It was entered by mistake').check();
    await form.getByLabel('Also to everyone on the same contacts').check();
    await go(other, again);
    await page.getByText(WHY).waitFor({ state: 'detached' });
    await other.check();
  });
}

const byTheManager = journey('A manager keeps a colleague out at once, and lets them in again', NARROWED, async (visitor) => {
  await visitor.step('an officer records', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  const contact = new URL(visitor.page.url()).pathname;
  await visitor.page.getByRole('link', { name: 'Everything that our agency holds about this person' }).click();
  const person = new URL(visitor.page.url()).pathname;
  const manager = await visitor.another();
  await manager.step('the manager signs in', () => become(manager, /Agatha Figment/));
  await keepsOut(manager, person);
  await visitor.step('the officer finds nothing any more', async () => {
    await visitor.open(person, 404);
    await visitor.check();
    await visitor.screenshot('not-found');
    await visitor.open(contact, 404);
    await findsNobody(visitor);
  });
  await letsIn(manager);
  await manager.leave();
  await visitor.step('the officer finds the person again', () => visitor.open(person));
});

export default [asTheSister, byTheManager];
