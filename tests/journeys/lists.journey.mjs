// Lists that go on for pages: what is on the next one is reached, and what is on one is dealt with there.
import { journey as inEveryVariant } from './journey.mjs';
import { become, go } from './recording.mjs';
import { asSomebodyElse, tells, what, who, why } from './telling.mjs';

// The narrower width is the harder one without JavaScript.
const journey = (title, way) => inEveryVariant(title, { plainWidths: [320] }, way);

const MARK_ALL = 'Mark all on this page as read';

async function turnsThePage(visitor, address, link, picture) {
  const { page } = visitor;
  await visitor.step(`opens ${address} and turns the page`, async () => {
    await visitor.open(address);
    await visitor.check();
    await page.getByRole('link', { name: link }).first().click();
    await page.getByText(/^Showing 21 to 40 of \d+, page 2 of \d+$/).waitFor();
    await visitor.check();
    await visitor.screenshot(picture);
  });
}

const MARIGOLD = {
  who: who('marigold'),
  what: what(['physical_abuse'], 'Her arm is bruised.'),
  reason: why('safeguard_adult'),
};

export default [
  journey('A coordinator reads long lists page by page', async (visitor) => {
    const { page } = visitor;
    await visitor.step('becomes a coordinator of the matching desk', () => become(visitor, /Percival Matchwell/));
    await turnsThePage(visitor, '/referrals', /^Next page/, 'referrals-second-page');
    await visitor.step('goes back to both lists', async () => {
      await page.getByRole('link', { name: 'Referrals', exact: true }).last().click();
      await page.getByRole('heading', { name: 'Sent', exact: true }).waitFor();
    });
    await turnsThePage(visitor, '/checks', /^Older/, 'checks-second-page');
    await visitor.step('asks for a page that there is not', async () => {
      await visitor.open('/checks?page=9999');
      await page.getByText(/page (\d+) of \1$/).waitFor();
      await visitor.check();
    });
  }),
  journey('The police read who asked about their records', async (visitor) => {
    const { page } = visitor;
    await visitor.step('becomes a police officer', () => become(visitor, /Bertram Mockingham/));
    await asSomebodyElse(visitor, /Olive Examplar/, async (other) => {
      await tells(other, MARIGOLD);
      await tells(other, MARIGOLD);
    });
    await turnsThePage(visitor, '/notices', /^Next page/, 'notices-second-page');
    await visitor.step('marks everything on the first page as read', async () => {
      await visitor.open('/notices');
      await go(visitor, MARK_ALL);
      await page.getByRole('button', { name: MARK_ALL }).waitFor({ state: 'detached' });
      await visitor.check();
    });
  }),
];
