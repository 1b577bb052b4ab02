// An administrator adds a colleague, who signs in with the first password and can do nothing before another one
// is chosen; then the account is closed.
import { journey } from './journey.mjs';
import { become, go } from './recording.mjs';

const EMAIL = 'opal.madeup@example.org';
const OWN = 'lantern meadow seventeen';

async function addsColleague(visitor) {
  const { page } = visitor;
  await visitor.step('sees the accounts', async () => {
    await visitor.open('/');
    await page.getByRole('link', { name: 'Accounts' }).last().click();
    await visitor.check();
    await visitor.screenshot('accounts');
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await visitor.check();
    await visitor.screenshot('account-new');
  });
  await visitor.step('forgets everything and is told so', async () => {
    await go(visitor, 'Add this account');
    await visitor.check();
    await visitor.screenshot('account-new-error');
  });
  return visitor.step('adds the colleague and is shown the first password', async () => {
    await page.getByLabel('Full name').fill('Opal Madeup');
    await page.getByLabel('Email address').fill(EMAIL);
    await page.getByLabel('Agency').selectOption('changing_pathways');
    await page.getByLabel('Practitioner', { exact: true }).check();
    await go(visitor, 'Add this account');
    await visitor.check();
    await visitor.screenshot('account-first-password');
    return page.locator('code').textContent();
  });
}

async function signsIn(other, password) {
  await other.open('/sign-in');
  await other.page.getByLabel('Email address').fill(EMAIL);
  await other.page.getByLabel('Password', { exact: true }).fill(password);
  await go(other, 'Sign in');
  await other.page.getByRole('heading', { name: 'Choose a password' }).waitFor();
}

async function choosesPassword(other, first) {
  const { page } = other;
  await other.step('signs in with the first password', async () => {
    await signsIn(other, first);
    await other.check();
    await other.screenshot('password-first');
  });
  await other.step('chooses a bad one, then a good one', async () => {
    await page.getByLabel('The password that you were given').fill(first);
    await page.getByLabel('New password', { exact: true }).fill('short');
    await go(other, 'Save the password');
    await other.check();
    await other.screenshot('password-error');
    await page.getByLabel('The password that you were given').fill(first);
    await page.getByLabel('New password', { exact: true }).fill(OWN);
    await go(other, 'Save the password');
    await page.getByRole('button', { name: 'Record a contact' }).waitFor();
    await other.open('/account/password');
    await other.check();
    await other.screenshot('password');
  });
}

async function renewsPassword(visitor) {
  const { page } = visitor;
  return visitor.step('makes a new first password for whoever lost theirs', async () => {
    await visitor.open('/accounts');
    await page.getByRole('link', { name: 'Opal Madeup' }).click();
    await page.getByText('They lost their password').click();
    await go(visitor, 'Make a new first password');
    await page.getByText('First password:').waitFor();
    await visitor.check();
    await visitor.screenshot('account-renewed-password');
    return page.locator('code').textContent();
  });
}

async function isSignedOut(other) {
  await other.open('/account/password');
  await other.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
}

async function closesAccount(visitor) {
  const { page } = visitor;
  await visitor.step('closes the account', async () => {
    await visitor.open('/accounts');
    await page.getByRole('link', { name: 'Opal Madeup' }).click();
    await visitor.check();
    await page.getByText('They lost their password').click();
    await page.getByText('They no longer do this work').click();
    await visitor.check();
    await visitor.screenshot('account-one');
    await go(visitor, 'Close this account');
    await visitor.check();
    if (await page.getByRole('link', { name: 'Opal Madeup' }).count()) throw new Error('the closed account is still listed');
  });
}

export default journey('An administrator adds a colleague, who chooses a password', { plainWidths: [320] }, async (visitor) => {
  await visitor.step('becomes the administrator', () => become(visitor, /Sidney Sandbox/));
  const first = await addsColleague(visitor);
  const other = await visitor.another();
  await choosesPassword(other, first);
  visitor.checks += other.checks;
  const renewed = await renewsPassword(visitor);
  await other.step('is signed out at once, and in again with the new first password', async () => {
    await isSignedOut(other);
    await signsIn(other, renewed);
  });
  await closesAccount(visitor);
  await other.step('is out at once', () => isSignedOut(other));
  await other.leave();
});
