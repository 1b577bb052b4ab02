// The pages that no story passes, and the states of those that it does: empty, wrong, refused, not there.
import { journey as inEveryVariant } from './journey.mjs';
import { become, go, record } from './recording.mjs';

const asSheTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };

// The narrower width is the harder one without JavaScript.
const journey = (title, go) => inEveryVariant(title, { plainWidths: [320] }, go);

async function look(visitor, path, picture, expected = 200) {
  await visitor.step(`opens ${path}`, async () => {
    await visitor.open(path, expected);
    await visitor.check();
    await visitor.screenshot(picture);
  });
}

const signingIn = journey('Signing in goes wrong, and right', async (visitor) => {
  const { page } = visitor;
  await look(visitor, '/sign-in', 'sign-in');
  await visitor.step('types nothing', async () => {
    await go(visitor, 'Sign in');
    await visitor.check();
    await visitor.screenshot('sign-in-error');
  });
  await visitor.step('types a wrong password', async () => {
    await page.getByLabel('Email address').fill('olive.examplar@example.org');
    await page.getByLabel('Password', { exact: true }).fill('no such word as this');
    await go(visitor, 'Sign in');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await visitor.check();
  });
  await visitor.step('asks for a page before signing in', async () => {
    await visitor.open('/referrals');
    await visitor.check();
    await visitor.screenshot('sign-in-first');
    await page.getByRole('button', { name: /Tobias Fableton/ }).click();
    await page.waitForURL('**/referrals');
  });
  await look(visitor, '/referrals', 'referrals-empty');
  await look(visitor, '/notices', 'notices-one');
  await visitor.step('reads the only notice', async () => {
    await page.getByRole('button', { name: /^Mark as read/ }).click();
    await page.waitForLoadState();
  });
  await look(visitor, '/', 'home-empty');
  await look(visitor, '/account', 'account');
  await look(visitor, '/no-such-page', 'not-found', 404);
  await visitor.step('signs out', async () => {
    await go(visitor, 'Sign out');
    await visitor.check();
  });
});

const people = journey('Somebody looks for a person', async (visitor) => {
  const { page } = visitor;
  await visitor.step('becomes a police officer', () => become(visitor, /Bertram Mockingham/));
  await look(visitor, '/people', 'people');
  await visitor.step('types nothing', async () => {
    await go(visitor, 'Find');
    await visitor.check();
    await visitor.screenshot('people-error');
  });
  await visitor.step('types a name', async () => {
    await page.getByLabel('Name', { exact: true }).fill('testerly');
    await go(visitor, 'Find');
    await visitor.check();
    await visitor.screenshot('people-found');
    await page.getByRole('link', { name: 'Marigold Testerly' }).click();
    await visitor.check();
  });
});

const notNow = journey('A proposal is declined, and the manager reads why', async (visitor) => {
  const { page } = visitor;
  await visitor.step('an officer records', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  let reason;
  await visitor.step('declines a proposal', async () => {
    await page.getByRole('button', { name: /^Not now/ }).first().click();
    await visitor.check();
    await go(visitor, 'Save');
    await visitor.check();
    await visitor.screenshot('not-now-error');
    await page.getByRole('radio').first().check();
    reason = (await page.locator('label[for]:near(input:checked)').first().textContent()).trim();
    await go(visitor, 'Save');
    await visitor.check();
  });
  await visitor.step('the manager reads why', async () => {
    await become(visitor, /Agatha Figment/);
    await visitor.open('/referrals');
    await visitor.check();
    await page.getByRole('link', { name: 'Proposed and not taken up' }).click();
    await page.getByText(reason).first().waitFor();
    await visitor.check();
    await visitor.screenshot('reviews');
  });
});

const administrator = journey('The administrator sees no person', async (visitor) => {
  await visitor.step('becomes the administrator', () => become(visitor, /Sidney Sandbox/));
  await look(visitor, '/', 'home-administrator');
  await look(visitor, '/account', 'account-administrator');
  await look(visitor, '/people', 'not-allowed', 404);
});

const draft = journey('What was begun waits at home', async (visitor) => {
  const { page } = visitor;
  await visitor.step('begins a contact', async () => {
    await become(visitor, /Olive Examplar/);
    await go(visitor, 'Record a contact');
    await page.getByRole('group', { name: /Is anyone in danger now/ }).getByLabel('Yes', { exact: true }).check();
    await go(visitor, 'Save and continue');
    await visitor.check();
    await visitor.screenshot('contact-in-danger');
    await page.getByLabel('First names').fill('Marigold Philippa Wilhelmina Constantia');
    await page.getByLabel('Family name', { exact: true }).fill('Featherstonehaugh-Cholmondeley-Testerly');
    await go(visitor, 'Save and continue');
    await visitor.check();
  });
  await look(visitor, '/', 'home-draft');
});

export default [signingIn, people, notNow, administrator, draft];
