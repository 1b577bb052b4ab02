// What people of the demonstration do again and again: sign in, record what Marigold told, answer, refer.
// A step is told and checked where it is written; a picture is taken of each page, and of each state.
import { birthOf } from './cast.mjs';

export async function become(visitor, name) {
  await visitor.open('/sign-in');
  await visitor.check();
  await visitor.page.getByRole('button', { name }).click();
  await visitor.page.waitForURL('**/');
}

export async function go(visitor, button) {
  await visitor.page.getByRole('button', { name: button, exact: true }).click();
  // A form waits for what its script is just saving.
  await visitor.page.locator('form[aria-busy="true"]').waitFor({ state: 'detached' });
  await visitor.page.waitForLoadState();
}

// What happens in a second window of the same browser is not looked at.
export async function inAnotherWindow(visitor, action) {
  const other = await visitor.page.context().newPage();
  await action(other);
  await other.close();
}

export async function choose(visitor, question, answer) {
  await visitor.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
}

export const marigoldsBirth = () => birthOf('marigold');

// `told` sees to what the answer must say, where it is not what Marigold's story says.
export async function record(visitor, written, told = isToldTheStory) {
  const { page } = visitor;
  const birth = marigoldsBirth();
  await visitor.step('starts a contact', async () => {
    await visitor.open('/');
    await visitor.check();
    await visitor.screenshot('home');
    await go(visitor, 'Record a contact');
  });
  await visitor.step('is asked about danger first', async () => {
    await visitor.check();
    await visitor.screenshot('contact-danger');
    await choose(visitor, /Is anyone in danger now/, 'No');
    await choose(visitor, /safe to talk/, 'Yes');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('sees what matters most, and wants to say more', async () => {
    await visitor.check();
    await visitor.screenshot('contact-quick');
    await go(visitor, 'Check and send');
    await visitor.check();
    await visitor.screenshot('contact-quick-error');
    await go(visitor, 'Save and add more');
    await visitor.check();
    await visitor.screenshot('contact-list');
    await page.getByRole('link', { name: 'The person at risk' }).click();
    await page.waitForLoadState();
  });
  await visitor.step('forgets the name and is told so', async () => {
    await visitor.check();
    await visitor.screenshot('contact-who');
    await go(visitor, 'Save and continue');
    await visitor.check();
    await visitor.screenshot('contact-who-error');
  });
  await visitor.step('says who', async () => {
    await page.getByLabel('First names').fill(written.forenames);
    await page.getByLabel('Family name', { exact: true }).fill(written.surname);
    await page.getByLabel('Former family names (if known)').fill(written.former);
    await page.getByLabel('Day').fill(written.swapped ? birth.month : birth.day);
    await page.getByLabel('Month').fill(written.swapped ? birth.day : birth.month);
    await page.getByLabel('Year').fill(birth.year);
    await page.getByLabel('Phone number (if known)', { exact: true }).fill('07700 900142');
    await visitor.check();
    await go(visitor, 'Save and continue');
  });
  await visitor.step('says what', async () => {
    await visitor.check();
    await page.locator('input[name=forms][value=physical_abuse]').check();
    await page.getByLabel('What was said or seen').fill('She told me at the counter that he had his hands round her throat.');
    await choose(visitor, /Are there children/, 'Yes');
    await visitor.screenshot('contact-what');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('says who causes the harm', async () => {
    await visitor.check();
    await page.getByLabel('First names').fill('Barnaby');
    await page.getByLabel('Family name', { exact: true }).fill('Testerly');
    await page.getByLabel('What they are to the person at risk').selectOption('spouse');
    await visitor.screenshot('contact-others');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('names no child', async () => {
    await visitor.check();
    await visitor.screenshot('contact-family');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('says how she may be reached', async () => {
    await visitor.check();
    await choose(visitor, 'Is it safe to call?', 'No');
    await visitor.screenshot('contact-reaching');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('says why she asks', async () => {
    await visitor.check();
    await page.getByLabel('Safeguard an adult at risk', { exact: true }).check();
    await page.locator('input[name=basis_safeguard_adult][value=safeguarding_public_task]').check();
    await page.getByLabel('Why this basis applies').fill('Asking would have put her at more risk.');
    await visitor.screenshot('contact-reason');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('asks nothing that was not said', async () => {
    await visitor.check();
    await visitor.screenshot('contact-about');
    await go(visitor, 'Save and continue');
  });
  await visitor.step('checks and sends', async () => {
    await visitor.check();
    await visitor.screenshot('contact-check');
    await go(visitor, 'Send');
  });
  await visitor.step('is told what others know', async () => {
    await visitor.check();
    await told(visitor);
  });
}

async function isToldTheStory(visitor) {
  const { page } = visitor;
  await page.getByText('This is the third contact in fourteen months.').first().waitFor();
  await page.getByText('No support has begun').first().waitFor();
  await page.getByText('Two other agencies know this person').first().waitFor();
  await visitor.screenshot('contact-answer');
}
