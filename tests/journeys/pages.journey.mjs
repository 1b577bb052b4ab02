// The pages that no story passes, and the states of those that it does: empty, wrong, refused, not there.
import { journey as inEveryVariant } from './journey.mjs';
import { become, go, inAnotherWindow, record } from './recording.mjs';

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

// The page in this window is older than what happened in another one.
async function sendsTooLate(visitor) {
  const { page } = visitor;
  await visitor.step('signs in again in another window', async () => {
    await visitor.open('/');
    await inAnotherWindow(visitor, async (window) => {
      await window.goto('/sign-in');
      await window.getByRole('button', { name: /Tobias Fableton/ }).click();
      await window.waitForURL('**/');
    });
    await go(visitor, 'Record a contact');
    await page.getByRole('heading', { name: 'This page was out of date' }).waitFor();
    await visitor.check();
    await visitor.screenshot('out-of-date');
  });
  await visitor.step('signs out in another window', async () => {
    await visitor.open('/');
    await inAnotherWindow(visitor, async (window) => {
      await window.goto('/account');
      await window.getByRole('button', { name: 'Sign out', exact: true }).click();
      await window.waitForURL('**/sign-in');
    });
    await go(visitor, 'Record a contact');
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await visitor.check();
    await visitor.screenshot('signed-out');
    await go(visitor, 'Sign in');
    await visitor.check();
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
    await visitor.screenshot('sign-in-refused');
  });
  await visitor.step('asks for a page before signing in', async () => {
    await visitor.open('/referrals');
    await visitor.check();
    await visitor.screenshot('sign-in-first');
    await page.getByRole('button', { name: /Tobias Fableton/ }).click();
    await page.waitForURL('**/referrals');
  });
  await look(visitor, '/referrals', 'referrals-empty');
  await look(visitor, '/notices', 'notices-read');
  await look(visitor, '/', 'home-empty');
  await look(visitor, '/account', 'account');
  await look(visitor, '/no-such-page', 'not-found', 404);
  await look(visitor, '/sign-out', 'wrong-method', 405);
  await sendsTooLate(visitor);
});

const SOUGHT = 'Name, telephone number, address or date of birth';

// The timeline on a person's page.
async function narrows(visitor) {
  const { page } = visitor;
  const unfold = async () => {
    if (!(await page.getByRole('group', { name: 'What', exact: true }).isVisible())) {
      await page.getByText('Show only some of it').click();
    }
  };
  await visitor.step('sees the enquiries alone', async () => {
    await unfold();
    await page.getByLabel('Enquiries about our records').check();
    await go(visitor, 'Show');
    await page.getByRole('link', { name: 'Show everything' }).waitFor();
    await visitor.check();
    await visitor.screenshot('person-narrowed');
  });
  await visitor.step('types a day that there is not', async () => {
    await unfold();
    await page.getByRole('group', { name: 'From', exact: true }).getByLabel('Day').fill('45');
    await go(visitor, 'Show');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await visitor.check();
    await visitor.screenshot('person-narrowed-error');
  });
  await visitor.step('chooses days of which nothing is known', async () => {
    const to = page.getByRole('group', { name: 'To', exact: true });
    await page.getByRole('group', { name: 'From', exact: true }).getByLabel('Day').fill('');
    await to.getByLabel('Day').fill('1');
    await to.getByLabel('Month').fill('1');
    await to.getByLabel('Year').fill('2020');
    await go(visitor, 'Show');
    await page.getByText('Nothing here fits what you chose').waitFor();
    await visitor.check();
    await visitor.screenshot('person-narrowed-empty');
    await page.getByRole('link', { name: 'Show everything' }).click();
    await page.getByText('the newest first.').waitFor();
    await visitor.check();
  });
}

const people = journey('Somebody looks for a person', async (visitor) => {
  const { page } = visitor;
  await visitor.step('becomes a police officer', () => become(visitor, /Bertram Mockingham/));
  await look(visitor, '/people', 'people');
  await visitor.step('types nothing', async () => {
    await go(visitor, 'Find');
    await visitor.check();
    await visitor.screenshot('people-error');
  });
  await visitor.step('types the end of a telephone number', async () => {
    await page.getByText('What you can enter').click();
    await page.getByLabel(SOUGHT).fill('0142');
    await go(visitor, 'Find');
    await page.getByRole('link', { name: 'Primrose Placeholder' }).waitFor();
    await page.getByText('Telephone number', { exact: true }).waitFor();
    await visitor.check();
    await visitor.screenshot('people-found-by-number');
  });
  await visitor.step('types a name', async () => {
    await page.getByLabel(SOUGHT).fill('testerly');
    await go(visitor, 'Find');
    await visitor.check();
    await visitor.screenshot('people-found');
    await page.getByRole('link', { name: 'Marigold Testerly' }).click();
    await page.getByText('the newest first.').waitFor();
    await visitor.check();
  });
  await narrows(visitor);
});

const notNow = journey('A proposal is declined, and the manager reads why', async (visitor) => {
  const { page } = visitor;
  await visitor.step('an officer records', () => become(visitor, /Olive Examplar/));
  await record(visitor, asSheTold);
  let reason;
  await visitor.step('declines a proposal', async () => {
    await page.getByRole('button', { name: /^Not now/ }).first().click();
    await visitor.check();
    await visitor.screenshot('not-now');
    await go(visitor, 'Save');
    await visitor.check();
    await visitor.screenshot('not-now-error');
  });
  await visitor.step('declines it in another window, and too late in this one', async () => {
    const here = new URL(page.url()).pathname;
    await inAnotherWindow(visitor, async (window) => {
      await window.goto(here);
      await window.getByRole('radio').first().check();
      reason = (await window.locator('label[for]:near(input:checked)').first().textContent()).trim();
      await window.getByRole('button', { name: 'Save', exact: true }).click();
      await window.waitForURL('**/contacts/**');
    });
    await page.getByRole('radio').nth(1).check();
    await page.getByLabel('In your own words').fill('She asked for time until Monday.');
    await go(visitor, 'Save');
    await page.getByRole('heading', { name: /decided meanwhile/ }).waitFor();
    await visitor.check();
    await visitor.screenshot('decided-meanwhile');
    await go(visitor, 'See who can help');
    await visitor.check();
  });
  await visitor.step('the manager reads why', async () => {
    await become(visitor, /Agatha Figment/);
    await visitor.check();
    await visitor.screenshot('home-manager');
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

// What each page of a contact says where it cannot go on; the first and the fifth always can, and `record` sees
// to the second.
async function saysWhatIsWrong(visitor) {
  const { page } = visitor;
  const pages = new URL(page.url()).pathname.replace(/[a-z]+$/, '');
  const says = (step, leaveOut) =>
    visitor.step(`leaves something out: ${step}`, async () => {
      await visitor.open(`${pages}${step}`);
      await leaveOut();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await visitor.check();
      await visitor.screenshot(`contact-${step}-error`);
    });
  await says('what', () => go(visitor, 'Save and continue'));
  await says('others', async () => {
    await page.getByLabel('Day').fill('45');
    await go(visitor, 'Save and continue');
  });
  await says('reason', async () => {
    await page.getByLabel('Safeguard an adult at risk', { exact: true }).check();
    await go(visitor, 'Save and continue');
  });
  await says('check', () => go(visitor, 'Send'));
}

const draft = journey('What was begun waits at home', async (visitor) => {
  const { page } = visitor;
  await visitor.step('begins a contact', async () => {
    await become(visitor, /Olive Examplar/);
    await go(visitor, 'Record a contact');
    await page.getByRole('group', { name: /Is anyone in danger now/ }).getByLabel('Yes', { exact: true }).check();
    await go(visitor, 'Save and continue');
    await visitor.check();
    await visitor.screenshot('contact-in-danger');
    await page.getByLabel('First names').first().fill('Marigold Philippa Wilhelmina Constantia');
    await page.getByLabel('Family name', { exact: true }).first().fill('Featherstonehaugh-Cholmondeley-Testerly');
    await go(visitor, 'Save and add more');
    await visitor.check();
  });
  await saysWhatIsWrong(visitor);
  await look(visitor, '/', 'home-draft');
});

// Each variant has a PostgreSQL of its own, which can be taken away; from SQLite's file nothing can.
const away = { widths: [], plainWidths: [], postgresql: true };
const noDatabase = inEveryVariant('The database is away for a while', away, async (visitor) => {
  await visitor.step('the database goes away', () => visitor.database.goAway());
  await look(visitor, '/sign-in', 'not-available', 503);
  await visitor.step('the database comes back', async () => {
    await visitor.database.comeBack();
    await visitor.open('/sign-in');
    await visitor.check();
  });
});

export default [signingIn, people, notNow, administrator, draft, noDatabase];
