// The journey that Waymark is for: a housing officer records what Marigold told her at the counter, is told
// what others know, asks the questions, refers; the coordinator sees it; the police see that they were asked.
import { journey } from './journey.mjs';

const officer = { name: /Olive Examplar/ };

async function become(visitor, name) {
  await visitor.open('/sign-in');
  await visitor.check();
  await visitor.page.getByRole('button', { name }).click();
  await visitor.page.waitForURL('**/');
}

async function go(visitor, button) {
  await visitor.page.getByRole('button', { name: button, exact: true }).click();
  await visitor.page.waitForLoadState();
}

async function choose(visitor, question, answer) {
  await visitor.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
}

// The person of the cast is always 34: so was she born that many years ago, give or take the day.
function marigoldsBirth() {
  const today = new Date();
  const hadBirthday = today.getMonth() > 3 || (today.getMonth() === 3 && today.getDate() >= 9);
  return { day: '9', month: '4', year: String(today.getFullYear() - 34 - (hadBirthday ? 0 : 1)) };
}

async function record(visitor, written) {
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
  await visitor.step('forgets the name and is told so', async () => {
    await go(visitor, 'Save and continue');
    await visitor.check();
    await visitor.screenshot('contact-who-error');
  });
  await visitor.step('says who', async () => {
    await page.getByLabel('First names').fill(written.forenames);
    await page.getByLabel('Family name', { exact: true }).fill(written.surname);
    await page.getByLabel('Former family name (if known)').fill(written.former);
    await page.getByLabel('Day').fill(written.swapped ? birth.month : birth.day);
    await page.getByLabel('Month').fill(written.swapped ? birth.day : birth.month);
    await page.getByLabel('Year').fill(birth.year);
    await page.getByLabel('Phone number (if known)').fill('07700 900142');
    await visitor.check();
    await visitor.screenshot('contact-who');
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
  await visitor.step('checks and sends', async () => {
    await visitor.check();
    await visitor.screenshot('contact-check');
    await go(visitor, 'Send');
  });
  await visitor.step('is told what others know', async () => {
    await visitor.check();
    await page.getByText('This is the third contact in fourteen months.').first().waitFor();
    await page.getByText('No support has begun').first().waitFor();
    await page.getByText('Two other agencies know this person').first().waitFor();
    await visitor.screenshot('contact-answer');
  });
}

async function assess(visitor) {
  const { page } = visitor;
  await visitor.step('asks the questions', async () => {
    await page.getByRole('button', { name: 'Ask the questions' }).or(page.getByRole('link', { name: 'Ask the questions' })).first().click();
    await visitor.check();
    await visitor.screenshot('questions');
  });
}

const asHerselfTold = { forenames: 'Marigold', surname: 'Testerly', former: 'Placeholder', swapped: false };
const misheard = [
  ['the name is misspelt', { ...asHerselfTold, forenames: 'Marrigold' }],
  ['the former surname is given as the surname', { ...asHerselfTold, surname: 'Placeholder', former: '' }],
  ['day and month of birth are exchanged', { ...asHerselfTold, swapped: true }],
];

export default [
  journey('A housing officer is told what others know', async (visitor) => {
    await visitor.step('becomes a housing officer', () => become(visitor, officer.name));
    await record(visitor, asHerselfTold);
    await assess(visitor);
  }),
  // One variant each: what differs is the matching, not the page.
  ...misheard.map(([how, written]) =>
    journey(`A housing officer is told although ${how}`, { script: [true], widths: [1280] }, async (visitor) => {
      await visitor.step('becomes a housing officer', () => become(visitor, officer.name));
      await record(visitor, written);
    }),
  ),
];
