// A story of the cast, typed into the pages of a contact: only those on which there is something to say, each looked
// at as it opens. `recording.mjs` goes through all of them with Marigold.
import { birthOf, person } from './cast.mjs';
import { become, choose, go } from './recording.mjs';

const BASIS = 'safeguarding_public_task';
const nothingMore = async () => {};

export const pathOf = (visitor) => new URL(visitor.page.url()).pathname;

// In another browser, at the same server.
export async function asSomebodyElse(visitor, name, action) {
  const other = await visitor.another();
  await other.step('signs in', () => become(other, name));
  await action(other);
  visitor.checks += other.checks;
  await other.leave();
}

// Gives the address that all pages of the contact begin with.
export async function begins(visitor) {
  await visitor.open('/');
  await go(visitor, 'Record a contact');
  return pathOf(visitor).replace(/now$/, '');
}

export async function onPage(visitor, pages, page, type) {
  await visitor.step(`says it on the page “${page}”`, async () => {
    await visitor.open(`${pages}${page}`);
    await visitor.check();
    await type(visitor);
    await go(visitor, 'Save and continue');
    const wrong = visitor.page.locator('.govuk-error-summary');
    if (await wrong.count()) throw new Error(`the page was not taken: ${await wrong.innerText()}`);
  });
}

export async function sends(visitor, pages) {
  await visitor.step('checks and sends', async () => {
    await visitor.open(`${pages}check`);
    await visitor.check();
    await go(visitor, 'Send');
    await visitor.page.getByText('Contact recorded', { exact: true }).waitFor();
    await visitor.check();
  });
}

// `story` holds for each page what types it in, in their order. Gives the address of the contact.
export async function tells(visitor, story) {
  const pages = await visitor.step('starts a contact', () => begins(visitor));
  for (const [page, type] of Object.entries(story)) await onPage(visitor, pages, page, type);
  await sends(visitor, pages);
  return pathOf(visitor);
}

export async function typeDate(scope, { day, month, year }) {
  await scope.getByLabel('Day', { exact: true }).fill(day);
  await scope.getByLabel('Month', { exact: true }).fill(month);
  await scope.getByLabel('Year', { exact: true }).fill(year);
}

async function typeIdentity(page, code) {
  const { given_names: forenames, family_name: surname } = person(code);
  await page.getByLabel('First names', { exact: true }).fill(forenames);
  await page.getByLabel('Family name', { exact: true }).fill(surname);
  await typeDate(page, birthOf(code));
}

// What stands on the pages, one function for each.
export const who =
  (code, more = nothingMore) =>
  async (visitor) => {
    await typeIdentity(visitor.page, code);
    await visitor.page.locator(`input[name=sex][value=${person(code).sex}]`).check();
    await more(visitor);
  };

export const what =
  (forms, narrative, more = nothingMore) =>
  async (visitor) => {
    for (const form of forms) await visitor.page.locator(`input[name=forms][value=${form}]`).check();
    await visitor.page.getByLabel('What was said or seen', { exact: true }).fill(narrative);
    await choose(visitor, /^Are there children/, 'No');
    await more(visitor);
  };

export const whoHarms =
  (code, relationship, more = nothingMore) =>
  async (visitor) => {
    await typeIdentity(visitor.page, code);
    await visitor.page.getByLabel('What they are to the person at risk', { exact: true }).selectOption(relationship);
    await more(visitor);
  };

export const why = (purpose) => async ({ page }) => {
  await page.locator(`input[name=purpose][value=${purpose}]`).check();
  await page.locator(`input[name=basis_${purpose}][value=${BASIS}]`).check();
  await page.getByLabel('Why this basis applies', { exact: true }).fill('Asking would have put the person at more risk.');
};

export async function typePhone({ page }, number) {
  await page.getByLabel('Phone number (if known)', { exact: true }).fill(number);
}
