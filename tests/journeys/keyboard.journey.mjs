// The same journey by keyboard alone: every control is reached with Tab, shows that it has the focus, and
// works with Enter, Space and the arrows.
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
    await visitor.pressEnterOn('Save and continue');
  });
  await visitor.step('says what', async () => {
    await visitor.tickByKey(/^Physical violence/);
    await visitor.typeInto(/^What was said or seen/, 'He had his hands round her throat.');
    await visitor.pressEnterOn('Save and continue');
  });
  await visitor.step('says who causes the harm', async () => {
    await visitor.typeInto(/^First names/, 'Barnaby');
    await visitor.pressEnterOn('Save and continue');
  });
  await visitor.step('says how she may be reached', async () => {
    await visitor.chooseByKey('Is it safe to call?', 'No');
    await visitor.pressEnterOn('Save and continue');
  });
  await visitor.step('says why she asks', async () => {
    await visitor.chooseByKey('Purpose', 'Safeguard an adult at risk');
    await visitor.chooseByKey('Lawful basis', 'Safeguarding, as a public task');
    await visitor.typeInto(/^Why this basis applies/, 'Asking would have put her at more risk.');
    await visitor.pressEnterOn('Save and continue');
    await visitor.pressEnterOn('Send');
    await visitor.page.getByText('This is the third contact').waitFor();
    await visitor.check();
  });
}

async function answersAndRefers(visitor) {
  await visitor.step('answers the questions', async () => {
    await visitor.pressEnterOn('Ask the questions');
    await visitor.chooseByKey(/^1\. /, 'Yes');
    await visitor.chooseByKey(/^2\. /, 'Don’t know');
    await visitor.chooseByKey('In your judgement, is the risk high?', 'Yes, high');
    await visitor.typeInto(/^Why you judge the risk to be high/, 'She is afraid to go home.');
    await visitor.pressEnterOn('Save the answers');
    await visitor.check();
  });
  await visitor.step('refers', async () => {
    await visitor.pressEnterOn(/^Refer – MARAC/);
    await visitor.typeInto(/^Why you refer, and what they need to know/, 'Hands round her throat on Friday.');
    await visitor.pressEnterOn('Send the referral');
    await visitor.page.getByRole('link', { name: /^Referred/ }).waitFor();
    await visitor.check();
  });
}

export default journey('A housing officer does it all by keyboard', async (visitor) => {
  await signIn(visitor);
  await saysWhatHappened(visitor);
  await answersAndRefers(visitor);
});
