// People who are alike and are not one person: sisters of one surname, home and telephone; a couple of whom each is
// harmed in one contact and said to cause harm in another. Each is answered about alone. One variant: what differs is
// the matching, not the page.
import { nameOf } from './cast.mjs';
import { journey as inEveryVariant } from './journey.mjs';
import { become, choose } from './recording.mjs';
import { reads, readsNothingOf } from './seen.mjs';
import { asSomebodyElse, tells, typePhone, what, who, whoHarms, why } from './telling.mjs';

const journey = (title, way) => inEveryVariant(title, { widths: [1280], plainWidths: [] }, way);

const FIRST = 'This is the first contact that we may know of.';
const NOBODY = 'No other agency that we may ask knows this person.';
const ANOTHER_PART = 'Some records hold this person in another part than person at risk.';

const livesAt = (home) => async (visitor) => {
  const { page } = visitor;
  await typePhone(visitor, home.phone);
  await choose(visitor, 'Where does the person live?', 'At an address');
  await page.getByLabel('Address (if known)', { exact: true }).fill(home.address);
  await page.getByLabel('Postcode', { exact: true }).fill(home.postcode);
  await choose(visitor, 'Who may know this address?', 'It may be shared with agencies that are asked to help');
};

const livesThereToo = (home) => async (visitor) => {
  const { page } = visitor;
  await typePhone(visitor, home.phone);
  await page.getByLabel('Address (if known)', { exact: true }).fill(home.address);
  await page.getByLabel('Postcode', { exact: true }).fill(home.postcode);
};

async function mayNotBeCalled(visitor) {
  await choose(visitor, 'Is it safe to call?', 'No');
}

// The desk has other pairs before it, and never these two.
async function deskIsNotAskedAbout(other, one, two) {
  await other.step('the matching desk is not asked about the two', async () => {
    await other.open('/checks');
    await other.check();
    await other.page.locator('.waymark-work-list').getByRole('link').first().waitFor();
    for (const pair of [`${nameOf(one)} and ${nameOf(two)}`, `${nameOf(two)} and ${nameOf(one)}`])
      if (await other.page.getByRole('link', { name: pair }).count()) throw new Error(`the desk is asked about ${pair}`);
  });
}

const CRESCENT = { address: '5 Fabled Crescent, Chafford Hundred', postcode: 'ZZ99 6FF', phone: '01632 960611' };

const sister = (code) => ({
  who: who(code, livesAt(CRESCENT)),
  what: what(['abuse_by_family_member'], 'Shouting at home in the evening, and no supper.'),
  reason: why('safeguard_child'),
});

const sisters = journey('What is known of one sister is not told of the other', async (visitor) => {
  await visitor.step('becomes a police officer, and is told of the younger one', async () => {
    await become(visitor, /Bertram Mockingham/);
    await tells(visitor, sister('tansy'));
    await reads(visitor, FIRST, NOBODY);
  });
  await asSomebodyElse(visitor, /Tobias Fableton/, async (other) => {
    await tells(other, sister('saffron'));
    await other.step('reads that nobody knows the elder one', async () => {
      await reads(other, FIRST, NOBODY);
      await readsNothingOf(other, 'A possible match was found', 'Essex Police');
      await other.screenshot('contact-answer-sister');
    });
  });
  await asSomebodyElse(visitor, /Mabel Notreal/, async (other) => {
    await tells(other, sister('saffron'));
    await other.step('reads that the school alone knows the elder one', async () => {
      await reads(other, 'This is the second contact', 'One other agency knows this person.');
      await other.page.getByRole('rowheader', { name: /^Education/ }).waitFor();
      await readsNothingOf(other, 'Essex Police');
    });
  });
  await asSomebodyElse(visitor, /Percival Matchwell/, (other) => deskIsNotAskedAbout(other, 'saffron', 'tansy'));
});

const PARADE = { address: '9 Pretend Parade, Purfleet', postcode: 'ZZ99 4DD', phone: '01632 960612' };

const harmedBy = (one, two) => ({
  who: who(one, livesAt(PARADE)),
  what: what(['physical_abuse', 'emotional_abuse'], 'A plate was thrown. Afraid to go home tonight.'),
  others: whoHarms(two, 'spouse', livesThereToo(PARADE)),
  reaching: mayNotBeCalled,
  reason: why('safeguard_adult'),
});

const couple = journey('Harmed here and said to cause harm there: neither count spoils the other', async (visitor) => {
  const first = await visitor.step('becomes a housing officer, and is told by the wife', async () => {
    await become(visitor, /Olive Examplar/);
    return tells(visitor, harmedBy('camilla', 'jasper'));
  });
  await visitor.step('reads nothing of contacts in which the wife is said to cause harm', async () => {
    await reads(visitor, FIRST, NOBODY, ANOTHER_PART);
    await readsNothingOf(visitor, 'Essex Police');
    await visitor.screenshot('contact-answer-another-part');
  });
  await asSomebodyElse(visitor, /Felix Madeup/, async (other) => {
    await tells(other, harmedBy('jasper', 'camilla'));
    await other.step('reads of the husband’s own contacts alone', async () => {
      await reads(other, 'This is the fourth contact in six months.', 'Support began on', ANOTHER_PART);
      await reads(other, 'Three other agencies know this person.');
      await readsNothingOf(other, 'Tenancy Services');
      await other.screenshot('contact-answer-both-parts');
    });
  });
  await visitor.step('the housing officer reads what was answered, and no more', async () => {
    await visitor.open(first);
    await reads(visitor, FIRST, NOBODY);
    await visitor.check();
  });
  await asSomebodyElse(visitor, /Mabel Notreal/, async (other) => {
    await tells(other, harmedBy('camilla', 'jasper'));
    await other.step('reads of the wife’s own contact alone', async () => {
      await reads(other, 'This is the second contact', 'One other agency knows this person.', ANOTHER_PART);
      await other.page.getByRole('rowheader', { name: /^Housing/ }).waitFor();
    });
  });
  await asSomebodyElse(visitor, /Percival Matchwell/, (other) => deskIsNotAskedAbout(other, 'camilla', 'jasper'));
});

export default [sisters, couple];
