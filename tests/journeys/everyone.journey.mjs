// A girl of fifteen, a young man of seventeen, a man, and a woman of eighty who needs an interpreter: which questions
// are opened for each of them, which help is proposed and why, what the law of the day calls it, and that no page takes
// whoever is harmed for a woman. Few variants: the pages are those of other journeys, with other words on them.
import { nameOf } from './cast.mjs';
import { journey as inEveryVariant } from './journey.mjs';
import { become, choose, go } from './recording.mjs';
import { assumesNoSex, canAsk, isNotProposed, isProposed, lawSays, reads, readsNothingOf } from './seen.mjs';
import { asSomebodyElse, tells, typePhone, what, who, whoHarms, why } from './telling.mjs';

const journey = (title, way, plainWidths = [320]) => inEveryVariant(title, { widths: [1280], plainWidths }, way);

const YOUNG = 'Questions for young people (13 to 17)';
const DASH = 'DASH: domestic abuse, stalking and “honour”-based abuse';
const CHILDREN = 'Children\'s safeguarding (MASH)';
const OUTREACH = 'Community outreach';
const STRANGLED = 'strangulation'; // the topic's code in both instruments

async function looksAt(visitor, picture) {
  await visitor.check();
  await assumesNoSex(visitor);
  await visitor.screenshot(picture);
}

async function asks(visitor, instrument, aboutAge) {
  await visitor.page.getByRole('button', { name: `Ask the questions – ${instrument}` }).click();
  await visitor.page.getByRole('heading', { level: 1, name: instrument }).waitFor();
  await reads(visitor, ...aboutAge);
}

async function judgesHigh(visitor) {
  const { page } = visitor;
  await page.locator(`input[name="topic_${STRANGLED}"][value="yes"]`).check();
  await choose(visitor, 'In your judgement, is the risk high?', 'Yes, high');
  await page.getByLabel('Why you judge the risk to be high', { exact: true }).fill('A hoarse voice, and afraid to go home.');
  await go(visitor, 'Save the answers');
  await page.getByRole('heading', { name: 'What to ask next' }).waitFor();
  await reads(visitor, 'Professional judgement.', 'To be seen by a clinician today');
}

const girl = journey('A girl of fifteen is asked questions of her own and led to children’s services', async (visitor) => {
  const contact = await visitor.step('becomes a key adult in a school, and is told', async () => {
    await become(visitor, /Tobias Fableton/);
    return tells(visitor, {
      now: () => choose(visitor, 'Is a child unsafe?', 'Yes'),
      who: who('saffron'),
      what: what(['controlling_coercive', 'physical_abuse'], 'Arms held down, and every message read.'),
      others: whoHarms('linden', 'partner'),
      reason: why('safeguard_child'),
    });
  });
  await visitor.step('sees what to do for a child', async () => {
    await reads(visitor, 'Act now', 'Call the children');
    await canAsk(visitor, YOUNG);
    await isProposed(visitor, CHILDREN, 'The person is under 18.');
    await isProposed(visitor, CHILDREN, 'It was said that a child is unsafe.');
    await isNotProposed(visitor, 'MARAC', 'IDVA', 'Housing safeguarding', OUTREACH);
    await lawSays(visitor, 'Domestic abuse in law', 'Another route', 'The person is under 16');
    await looksAt(visitor, 'contact-girl');
  });
  await visitor.step('is kept from asking the questions for adults', async () => {
    await visitor.open(`${contact}/questions`);
    await reads(visitor, 'These questions are for people of 16 and over.', CHILDREN);
    await looksAt(visitor, 'questions-too-young');
    await go(visitor, 'Back to the contact, to refer');
  });
  await visitor.step('asks the questions for young people', async () => {
    await asks(visitor, YOUNG, ['Under 16: children’s safeguarding assesses the risk']);
    await looksAt(visitor, 'questions-young');
    await judgesHigh(visitor);
    await isProposed(visitor, CHILDREN, 'The person is under 18.');
    await isNotProposed(visitor, 'MARAC', 'IDVA');
    await looksAt(visitor, 'contact-girl-high-risk');
  });
});

const youngMan = journey('A young man of seventeen is adult and child at once', async (visitor) => {
  await visitor.step('becomes a housing officer, and is told', async () => {
    await become(visitor, /Olive Examplar/);
    await tells(visitor, {
      who: who('rowan'),
      what: what(['controlling_coercive', 'physical_abuse'], 'Came with a burn, and asked that nobody ring.'),
      others: whoHarms('sable', 'partner'),
      reason: why('safeguard_child'),
    });
  });
  await visitor.step('sees both routes, and why', async () => {
    await reads(visitor, 'This is the third contact in', 'Two other agencies know this person.');
    await canAsk(visitor, YOUNG, DASH);
    await isProposed(visitor, CHILDREN, 'The person is under 18.');
    await isProposed(visitor, OUTREACH, 'Domestic abuse, at any level of risk');
    await lawSays(visitor, 'Domestic abuse in law', 'Applies', 'Both are 16 or over and personally connected.');
    await looksAt(visitor, 'contact-young-man');
  });
  await visitor.step('asks the questions for adults', async () => {
    await asks(visitor, DASH, ['Under 18: adult and child at once.']);
    await looksAt(visitor, 'questions-young-man');
    await judgesHigh(visitor);
    await isProposed(visitor, 'MARAC', 'There is at least one ground for high risk.');
    await isProposed(visitor, 'IDVA', 'There is at least one ground for high risk.');
    await isProposed(visitor, CHILDREN, 'The person is under 18.');
    await looksAt(visitor, 'contact-young-man-high-risk');
  });
}, []); // without JavaScript the same questions stand on the pages of the others

const man = journey('A man is taken at his word', async (visitor) => {
  await visitor.step('becomes a housing officer, and is told', async () => {
    await become(visitor, /Olive Examplar/);
    await tells(visitor, {
      now: () => choose(visitor, 'Is anyone in danger now?', 'Yes'),
      who: who('jasper'),
      what: what(['physical_abuse', 'emotional_abuse'], 'Asked for a room for tonight: a knife on the table since Sunday.'),
      others: whoHarms('camilla', 'spouse'),
      reason: why('safeguard_adult'),
    });
  });
  await visitor.step('sees that support has begun, and what can be done tonight', async () => {
    await reads(visitor, 'Act now', 'This is the fourth contact in six months.', 'Support began on');
    await reads(visitor, 'Three other agencies know this person.');
    await canAsk(visitor, DASH);
    await isProposed(visitor, 'Homelessness and housing options', 'man or woman, without any test of vulnerability');
    await isProposed(visitor, 'Housing safeguarding', 'whatever the tenure');
    await isNotProposed(visitor, CHILDREN);
    await lawSays(visitor, 'Domestic abuse in law', 'Applies', 'Both are 16 or over and personally connected.');
    await looksAt(visitor, 'contact-man');
  });
  await visitor.step('asks the questions', async () => {
    await asks(visitor, DASH, []);
    await readsNothingOf(visitor, 'Under 18');
    await looksAt(visitor, 'questions-man');
    await judgesHigh(visitor);
    await isProposed(visitor, 'MARAC', 'There is at least one ground for high risk.');
    await isProposed(visitor, 'IDVA', 'There is at least one ground for high risk.');
    await looksAt(visitor, 'contact-man-high-risk');
  });
});

const NEEDED = 'Interpreter needed: Polish. A woman, and nobody from the family.';

async function needsAnInterpreter(visitor) {
  const { page } = visitor;
  await typePhone(visitor, '07700 900611');
  await choose(visitor, 'Is an interpreter needed?', 'Yes');
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Polish' });
  await page.getByLabel('What the interpreter must know or be', { exact: true }).fill('A woman, and nobody from the family');
  await visitor.check();
  await visitor.screenshot('contact-who-interpreter');
}

async function mayBeCalled(visitor) {
  await choose(visitor, 'Is it safe to call?', 'Yes');
  await visitor.page.getByLabel('Safe days and times (if said)', { exact: true }).fill('Mornings');
}

async function refersToAdultSafeguarding(visitor) {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Refer – Adult safeguarding' }).click();
  await page.getByLabel('Why you refer, and what they need to know', { exact: true }).fill('Seen alone for ten minutes.');
  await looksAt(visitor, 'refer-adult-safeguarding');
  await go(visitor, 'Send the referral');
  await page.getByRole('link', { name: /^Referred/ }).waitFor();
}

async function callsWithAnInterpreter(other) {
  await other.step('whoever received it reads what to know before calling', async () => {
    await other.open('/referrals');
    await other.page.getByRole('link', { name: nameOf('halina') }).first().click();
    await other.page.getByRole('heading', { name: 'Safe to use' }).waitFor();
    await reads(other, NEEDED, 'Telephone call');
    await looksAt(other, 'referral-interpreter');
  });
}

const oldWoman = journey('A woman of eighty is called with an interpreter, and not through her son', async (visitor) => {
  const { page } = visitor;
  await visitor.step('becomes a general practitioner, and is told', async () => {
    await become(visitor, /Felix Madeup/);
    await tells(visitor, {
      who: who('halina', needsAnInterpreter),
      what: what(['abuse_by_family_member', 'economic_abuse'], 'The son answers every question, and keeps the bank card.'),
      others: whoHarms('tadeusz', 'child_adult'),
      reaching: mayBeCalled,
      reason: why('safeguard_adult'),
    });
  });
  await visitor.step('sees who helps an adult', async () => {
    await canAsk(visitor, DASH);
    await isProposed(visitor, 'Adult safeguarding', 'ask whether the person has care and support needs');
    await isProposed(visitor, OUTREACH, 'Domestic abuse, at any level of risk');
    await lawSays(visitor, 'Domestic abuse in law', 'Applies', 'Both are 16 or over and personally connected.');
    await reads(visitor, 'Polish', 'A woman, and nobody from the family');
    await looksAt(visitor, 'contact-old-woman');
  });
  await visitor.step('refers', () => refersToAdultSafeguarding(visitor));
  await visitor.step('reads on the page of the person how to speak with her', async () => {
    await page.getByRole('link', { name: 'Everything that our agency holds about this person' }).click();
    await page.getByRole('heading', { level: 1, name: nameOf('halina') }).waitFor();
    await reads(visitor, NEEDED);
    await looksAt(visitor, 'person-interpreter');
  });
  await asSomebodyElse(visitor, /Gideon Fictus/, callsWithAnInterpreter);
});

export default [girl, youngMan, man, oldWoman];
