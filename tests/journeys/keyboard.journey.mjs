// The same journey by keyboard alone, one person after the other at one browser: every control is reached with
// Tab, shows that it has the focus, and works with Enter, Space and the arrows.
import { journey } from './journey.mjs';
import { marigoldsBirth } from './recording.mjs';

async function signIn(visitor) {
  await visitor.step('passes over the header', async () => {
    await visitor.open('/sign-in');
    await visitor.pressEnterOn('Skip to main content');
    await visitor.pressEnterOn(/Olive Examplar/);
    await visitor.page.waitForURL('**/');
  });
}

async function saysWhatHappened(visitor) {
  await visitor.step('says that nobody is in danger now', async () => {
    await visitor.pressEnterOn('Record a contact');
    await visitor.chooseByKey(/Is anyone in danger now/, 'No');
    await visitor.pressEnterOn('Save and continue');
  });
  await visitor.step('says who', async () => {
    await visitor.typeInto(/^First names/, 'Marigold');
    await visitor.typeInto('Family name', 'Testerly');
    const birth = marigoldsBirth();
    await visitor.typeInto('Day', birth.day);
    await visitor.typeInto('Month', birth.month);
    await visitor.typeInto('Year', birth.year);
    await visitor.typeInto('Phone number (if known)', '07700 900142');
  });
  await visitor.step('says what', async () => {
    await visitor.pressSpaceOn(/^Physical violence/);
    await visitor.typeInto(/^What was said or seen/, 'He had his hands round her throat.');
  });
  await visitor.step('says who causes the harm', async () => {
    await visitor.typeInto(/^First names/, 'Barnaby');
  });
  await visitor.step('says how she may be reached', async () => {
    await visitor.chooseByKey('Is it safe to call?', 'No');
  });
  await visitor.step('says why she asks', async () => {
    await visitor.chooseByKey('Purpose', 'Safeguard an adult at risk');
    await visitor.chooseByKey('Lawful basis', 'Safeguarding, as a public task');
    await visitor.typeInto(/^Why this basis applies/, 'Asking would have put her at more risk.');
    await visitor.pressEnterOn('Check and send');
    await visitor.pressEnterOn('Send');
    await visitor.page.getByText('This is the third contact').waitFor();
    await visitor.check();
  });
}

async function answersAndRefers(visitor) {
  await visitor.step('answers the questions', async () => {
    await visitor.pressEnterOn(/^Ask the questions/);
    await visitor.chooseByKey(/^1\. /, 'Yes');
    await visitor.chooseByKey(/^2\. /, 'Don’t know');
    await visitor.chooseByKey('In your judgement, is the risk high?', 'Yes, high');
    await visitor.typeInto(/^Why you judge the risk to be high/, 'She is afraid to go home.');
    await visitor.pressEnterOn('Save the answers');
    await visitor.check();
  });
  for (const pathway of ['MARAC', 'IDVA']) {
    await visitor.step(`refers: ${pathway}`, async () => {
      await visitor.pressEnterOn(new RegExp(`^Refer – .*${pathway}`));
      await visitor.typeInto(/^Why you refer, and what they need to know/, 'Hands round her throat on Friday.');
      await visitor.pressEnterOn('Send the referral');
      await visitor.page.getByRole('link', { name: /^Referred/ }).first().waitFor();
      await visitor.check();
    });
  }
}

async function giveWayTo(visitor, name) {
  await visitor.step('signs out, and somebody else signs in', async () => {
    await visitor.pressEnterOn('Sign out');
    await visitor.pressEnterOn(name);
    await visitor.page.waitForURL('**/');
  });
}

async function coordinatorAccepts(visitor) {
  await giveWayTo(visitor, /Cordelia Fauxley/);
  await visitor.step('the coordinator finds the referral at home and accepts', async () => {
    await visitor.pressEnterOn(/Marigold Testerly/);
    await visitor.pressEnterOn('Accept');
    await visitor.page.getByText('Accepted').first().waitFor();
    await visitor.check();
  });
}

async function supportServiceAccepts(visitor) {
  await giveWayTo(visitor, /Ione Pretendly/);
  await visitor.step('the support service finds the referral at home and accepts', async () => {
    await visitor.pressEnterOn(/Marigold Testerly/);
    await visitor.pressEnterOn('Accept');
    await visitor.page.getByText('Accepted').first().waitFor();
    await visitor.check();
    await visitor.screenshot('referral-support');
  });
}

async function supportBeginsAfterAll(visitor) {
  await visitor.step('the support service says that support will not begin, and forgets why', async () => {
    await visitor.pressEnterOn('Support will not begin');
    await visitor.check();
    await visitor.screenshot('no-support');
    await visitor.pressEnterOn('Support will not begin');
    await visitor.check();
    await visitor.screenshot('no-support-error');
  });
  await visitor.step('the support service says why', async () => {
    await visitor.chooseByKey('Reason', /could not be reached/);
    await visitor.typeInto(/^In your own words/, 'Three calls on two days, at the times she gave.');
    await visitor.pressEnterOn('Support will not begin');
    await visitor.check();
    await visitor.screenshot('referral-no-support');
  });
  await visitor.step('the support service reaches her after all', async () => {
    await visitor.pressEnterOn('Support has begun');
    await visitor.check();
    await visitor.screenshot('referral-support-begun');
  });
}

async function policeRead(visitor) {
  await giveWayTo(visitor, /Bertram Mockingham/);
  await visitor.step('the police read that they were asked', async () => {
    // Scripts fold the navigation of a narrow page into a menu.
    if (visitor.script && visitor.width < 600) await visitor.pressSpaceOn('Menu');
    await visitor.pressEnterOn('Notices');
    const unread = visitor.page.getByRole('button', { name: /^Mark as read/ });
    const before = await unread.count();
    await visitor.pressEnterOn(/^Mark as read/);
    if ((await unread.count()) !== before - 1) throw new Error('the notice is still unread');
    await visitor.check();
  });
}

export default journey('All of it is done by keyboard', async (visitor) => {
  await signIn(visitor);
  await saysWhatHappened(visitor);
  await answersAndRefers(visitor);
  await coordinatorAccepts(visitor);
  await supportServiceAccepts(visitor);
  await supportBeginsAfterAll(visitor);
  await policeRead(visitor);
});
