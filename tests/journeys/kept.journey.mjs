// "A page open since yesterday": whoever types for so long that they are signed out loses no word, with scripts and
// without, and nobody else sees any of it. The server signs out sooner than usual, so that nobody waits for long: every
// step until then, looking at the page included, takes less.
import { journey } from './journey.mjs';
import { become, go } from './recording.mjs';

const IDLE_SECONDS = 40;
const SERVE = ['--idle-seconds', String(IDLE_SECONDS)];
const WORDS =
  'She asked us to wait until Friday: her sister comes then, and he is away.\nWe agreed on a word for the telephone.';
const MORE = ' She will ring us herself.';
const KEPT = 'Kept when you were signed out';
const BEGUN = 'Begun on a page, and not sent';

const OFFICER = /Bertram Mockingham/;

// One of the pages on which somebody must think: why a proposal is not taken up.
async function opensThePage(visitor) {
  const { page } = visitor;
  await visitor.open('/');
  await page.locator('a[href*="#proposals"]').first().click();
  await page.getByRole('button', { name: /^Not now/ }).first().click();
  await page.getByLabel('In your own words').waitFor();
  return new URL(page.url()).pathname;
}

const typedHere = (visitor) => visitor.page.getByLabel('In your own words').inputValue();

async function expectHere(visitor, words) {
  const typed = await typedHere(visitor);
  if (typed !== words) throw new Error(`the page holds '${typed}', not '${words}'`);
}

async function isNotShown(visitor, text) {
  if (await visitor.page.getByText(text).count()) throw new Error(`'${text}' is shown`);
}

async function typesAndIsSignedOut(visitor) {
  const { page } = visitor;
  await visitor.step('types a reason', async () => {
    await opensThePage(visitor);
    await page.getByRole('radio').first().check();
    await page.getByLabel('In your own words').fill(WORDS);
  });
  await visitor.step('is away until the session is over', () => page.waitForTimeout((IDLE_SECONDS + 1) * 1_000));
  await visitor.step('sends it, and is signed out', async () => {
    await go(visitor, 'Save');
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await page.getByText('kept for 24 hours').waitFor();
    if ((await visitor.source()).includes('her sister comes')) throw new Error('the page shows what was typed');
    await visitor.check();
    await visitor.screenshot('signed-out-kept');
  });
}

async function somebodyElseSeesNothing(visitor) {
  const { page } = visitor;
  await visitor.step('somebody else signs in at the same screen, and sees nothing of it', async () => {
    await go(visitor, 'Sign in');
    await page.getByRole('button', { name: /Tobias Fableton/ }).click();
    await page.waitForURL('**/');
    await isNotShown(visitor, KEPT);
    await isNotShown(visitor, BEGUN);
  });
}

async function getsItBack(visitor) {
  const { page } = visitor;
  await visitor.step('signs in again, and finds it', async () => {
    await become(visitor, OFFICER);
    await page.getByRole('heading', { name: KEPT }).waitFor();
    await visitor.check();
    await visitor.screenshot('home-kept');
    await page.getByRole('link', { name: 'Proposals: refusal' }).first().click();
    await page.getByRole('heading', { name: KEPT }).waitFor();
    const shown = await page.getByLabel('Reason', { exact: true }).inputValue();
    if (shown !== WORDS) throw new Error(`'${shown}' was kept`);
    await visitor.check();
    await visitor.screenshot('kept');
  });
  await visitor.step('puts it back into the page', async () => {
    await go(visitor, 'Put it back into the page');
    await expectHere(visitor, WORDS);
    await page.getByText('Nothing of it was carried out').waitFor();
    await visitor.check();
    await visitor.screenshot('kept-put-back');
  });
  await visitor.step('sends it, and it is no longer kept', async () => {
    await go(visitor, 'Save');
    await page.getByText('her sister comes').first().waitFor();
    await visitor.open('/');
    await isNotShown(visitor, KEPT);
  });
}

// Without scripts the narrower width is the harder one.
const FEWER = { serve: SERVE, plainWidths: [320] };
const tooLate = journey('An expired session loses no typed word', FEWER, async (visitor) => {
  await visitor.step('becomes a police officer', () => become(visitor, OFFICER));
  await typesAndIsSignedOut(visitor);
  await somebodyElseSeesNothing(visitor);
  await getsItBack(visitor);
});

async function isSavedWhileTyping(visitor) {
  const { page } = visitor;
  const path = await visitor.step('types, and reads that it is saved', async () => {
    const opened = await opensThePage(visitor);
    await page.getByLabel('In your own words').fill(WORDS);
    await page.getByText(/^Saved at/).waitFor({ timeout: 3_000 });
    await visitor.check();
    await visitor.screenshot('saved-while-typing');
    return opened;
  });
  await visitor.step('leaves without sending, and finds it at home', async () => {
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.waitForURL('**/contacts/**');
    await visitor.open('/');
    await page.getByRole('heading', { name: BEGUN }).waitFor();
    await visitor.check();
    await visitor.screenshot('home-begun');
  });
  await visitor.step('opens the page again, and it is all there', async () => {
    await visitor.open(path);
    await expectHere(visitor, WORDS);
    await page.getByText('You began this').waitFor();
    await visitor.check();
  });
  return path;
}

// Where "Sign out" overtakes what is saved in that moment, it is kept with what came too late.
async function isFoundAgain(visitor, path) {
  const { page } = visitor;
  await visitor.open(path);
  if ((await typedHere(visitor)) === WORDS + MORE) return;
  await visitor.open('/');
  await page.getByRole('heading', { name: KEPT }).waitFor();
  await page.getByRole('link', { name: 'Proposals: refusal' }).first().click();
  const kept = await page.getByLabel('Reason', { exact: true }).inputValue();
  if (kept !== WORDS + MORE) throw new Error(`'${kept}' was kept`);
}

const whileTyping = journey('What is typed is saved while it is typed', { plainWidths: [] }, async (visitor) => {
  const { page } = visitor;
  await visitor.step('becomes a police officer', () => become(visitor, OFFICER));
  const path = await isSavedWhileTyping(visitor);
  await visitor.step('types more, and signs out at once', async () => {
    await page.getByLabel('In your own words').fill(WORDS + MORE);
    // On a narrow page scripts fold it into a menu; what matters is the form.
    await page.locator('form[action="/sign-out"]').evaluate((form) => form.requestSubmit());
    await page.waitForURL('**/sign-in');
    await page.waitForLoadState('networkidle');
    visitor.complaints().splice(0); // a save that came second is answered 403
  });
  await visitor.step('signs in again, and finds the last words too', async () => {
    await become(visitor, OFFICER);
    await isFoundAgain(visitor, path);
    await visitor.check();
  });
});

export default [tooLate, whileTyping];
