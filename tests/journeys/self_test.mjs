// Proves that the harness finds what it promises to find: a tiny site with one page for each kind of
// mistake, gone through with and without JavaScript. Needs Chromium, and no build.
//
//   node tests/journeys/self_test.mjs [PART-OF-A-TITLE…]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { partFailures } from './chosen_part_test.mjs';
import { Coverage, pagesOf } from './coverage.mjs';
import { journey, variantText } from './journey.mjs';
import { withoutWords } from './looked_at.mjs';
import { ONE, startSite } from './self_test_site.mjs';
import { runVariant } from './variant_run.mjs';

const checked = (path) => async (visitor) => {
  await visitor.step(`opens ${path}`, () => visitor.open(path));
  await visitor.check();
};
const everywhere = () => true;
const scripted = ({ script }) => script;

// What each journey must say: nothing, or a failure that matches, in the variants that `where` takes.
const cases = [
  ['a page in order', checked('/')],
  ['an id that spells a word', checked('/people/0123456789abcfgmk0123456ab')],
  ['scripts run where they should', async (visitor) => {
    await checked('/')(visitor);
    const said = await visitor.page.locator('#said').innerText();
    if (said !== (visitor.script ? 'scripted' : 'plain')) throw new Error(`the page said ${said}`);
  }],
  ['the keyboard alone', async (visitor) => {
    await checked('/')(visitor);
    await visitor.pressEnterOn('On to the second');
    await visitor.typeInto('Name', 'Somebody');
    await visitor.check();
    await visitor.pressEnterOn('Save and continue');
    await visitor.page.waitForURL('/');
    await visitor.tabTo(/^A second/);
  }],
  ['radio buttons that their label draws', async (visitor) => {
    await checked('/drawn')(visitor);
    await visitor.chooseByKey('Safe to talk', 'No');
  }],
  ['another visitor', async (visitor) => {
    const other = await visitor.another();
    await checked('/second')(other);
    await checked('/')(visitor);
    await other.leave();
  }],
  ['a name that is not there', async (visitor) => {
    await checked('/')(visitor);
    await visitor.tabTo('Nothing');
  }, /does not reach 'Nothing'; it passed: On to the second, A second link/],
  ['focus that does not show', async (visitor) => {
    await checked('/unmarked')(visitor);
    await visitor.tabTo('An unmarked link');
  }, /does not show that it has the focus/],
  ['a shadow that is always there', async (visitor) => {
    await checked('/shadow')(visitor);
    await visitor.tabTo('A link with a shadow');
  }, /does not show that it has the focus/],
  ['radio buttons whose label draws no focus', async (visitor) => {
    await checked('/drawn-unmarked')(visitor);
    await visitor.chooseByKey('Safe to talk', 'No');
  }, /'Safe to talk' does not show that it has the focus/],
  ['a picture without a text', checked('/picture'), /axe image-alt/],
  ['what was found once is found again', async (visitor) => {
    await checked('/picture')(visitor).catch(() => {});
    await visitor.check();
  }, /axe image-alt/],
  ['pages that differ in nothing but their ids', async (visitor) => {
    await checked('/two-ids')(visitor);
    await checked('/same-id')(visitor);
  }, /html no-dup-id/],
  ['markup that is not HTML', checked('/markup'), /html no-implicit-close/],
  ['a page that is too wide', checked('/wide'), /reflow: the page is 20\d\d pixels wide/],
  ['a title that tells', checked('/title'), /the title says 'victim'/],
  ['an address that tells', checked('/refuge'), /the address says 'refuge'/],
  ['a style against the policy', checked('/inline'), /html no-inline-style[\s\S]*console: .*Content Security Policy/],
  ['a script that throws', checked('/script'), /script error: seeded/, scripted],
  ['a part that is missing', checked('/missing-part'), /nothing\.svg answered 404/],
  ['a server error', checked('/error'), /answered 500, not 200/],
  ['a server error that is expected', async (visitor) => {
    await visitor.open('/error', 500);
    await visitor.check();
  }],
  ['a journey that checks nothing', (visitor) => visitor.open('/'), /never called check/],
  ['a step that fails', (visitor) => visitor.step('the third step', () => Promise.reject(new Error('seeded'))), /^seeded/],
];

// A page counts where it was answered and axe looked at it, in every variant that is asked for.
function coverageFailures() {
  const coverage = new Coverage(pagesOf('# pages\n/\n/people/{id}\n/exit leads away\n'));
  const everyVariant = [true, false].flatMap((script) => [320, 1280].map((width) => ({ script, width })));
  for (const variant of everyVariant) {
    coverage.checked('/', variant);
    coverage.pictured('/', variant);
    coverage.checked(`/people/${ONE}`, { ...variant, quick: !variant.script });
    coverage.pictured('/people/new', variant);
  }
  const expected = ['is not checked without JavaScript at 320', 'has no picture with JavaScript at 320', 'has no picture with JavaScript at 1280'];
  const said = coverage.gaps().join('\n');
  const unseen = coverage.unseen().join('\n');
  const nobody = new Coverage(['/', '/people']);
  nobody.checked('/', everyVariant[3]);
  return [
    ...(said === expected.map((gap) => `/people/{id} ${gap}`).join('\n') ? [] : [`the pages that are looked at: heard ${said}`]),
    ...(unseen === '' ? [] : [`the pages that somebody looked at: heard ${unseen}`]),
    ...(nobody.unseen().join() === '/people is not checked' ? [] : ['a page that nobody looked at is not missing']),
  ];
}

// In a brief run axe passes over pages that differ in nothing but their words.
function wordsFailures() {
  const one = '<p class="a"><a href="/people/1">One</a> <input id="n" value="One"></p>';
  const laws = {
    'other words': [one.replaceAll('One', 'Two and three').replace('/1', '/2'), true],
    'no words': [one.replace('>One<', '><'), false],
    'no value': [one.replace('value="One"', 'value=""'), false],
    'another class': [one.replace('"a"', '"b"'), false],
    'another element': [one.replace('</p>', '<br></p>'), false],
    'a way within the page': [one.replace('/people/1', '#n'), false],
  };
  return Object.entries(laws).flatMap(([what, [other, same]]) =>
    (withoutWords(one) === withoutWords(other)) === same ? [] : [`a page in other words: ${what}`],
  );
}

// As RFC 9649 has it: what kind of file it is, and the width and height of the picture.
function measures(file) {
  const kind = file.toString('latin1', 0, 4) + file.toString('latin1', 8, 16);
  return { kind, width: 1 + file.readUIntLE(24, 3), height: 1 + file.readUIntLE(27, 3) };
}

async function isPictured(visitor, name) {
  const { page } = visitor;
  await visitor.open(`/${name}`);
  if (name === 'long') await page.locator('#n').focus();
  const now = () => page.evaluate(() => `${innerWidth} ${innerHeight} ${document.documentElement.outerHTML}`);
  const before = await now();
  await visitor.screenshot(name);
  if ((await now()) !== before) throw new Error('the page is another one after its picture');
  await visitor.check();
}

// The whole page, but not what is endless; and the page is as it was.
async function pictureFailures() {
  const images = mkdtempSync(join(tmpdir(), 'waymark-pictures-'));
  const pictured = journey('pictures', async (visitor) => {
    for (const name of ['long', 'endless', 'long']) await isPictured(visitor, name);
  });
  const said = [];
  for (const width of [320, 1280]) {
    const { failures } = await runVariant({ browser, start: startSite, journey: pictured, variant: { script: true, width }, evidence, images });
    said.push(...failures.map(({ message }) => message));
  }
  const found = Object.fromEntries(readdirSync(images).map((name) => [name, measures(readFileSync(join(images, name)))]));
  rmSync(images, { recursive: true, force: true });
  const holds = ([name, width, least, most]) =>
    found[name]?.kind === 'RIFFWEBPVP8X' && found[name].width === width && found[name].height >= least && found[name].height <= most;
  const expected = [
    ['long.webp', 960, 1500, 2000],
    ['long-narrow.webp', 240, 1500, 2000],
    ['endless.webp', 960, 4500, 4500],
    ['endless-narrow.webp', 240, 4500, 4500],
  ];
  return [...said, ...(expected.every(holds) ? [] : [JSON.stringify(found)])].map((line) => `the pictures: ${line}`);
}

const evidence = mkdtempSync(join(tmpdir(), 'waymark-journeys-'));
const browser = await launchBrowser();
let passed = 0;
let failed = 0;
const laws = [...coverageFailures(), ...partFailures(), ...wordsFailures(), ...(await pictureFailures())];
for (const failure of laws) {
  failed += 1;
  console.log(`self-test ${failure}`);
}
const wanted = process.argv.slice(2);
for (const [title, go, expected, where = everywhere] of cases) {
  if (wanted.length && !wanted.some((part) => title.includes(part))) continue;
  const one = journey(title, go);
  for (const variant of [{ script: true, width: 320 }, { script: false, width: 1280 }]) {
    const { failures } = await runVariant({ browser, start: startSite, journey: one, variant, evidence });
    const said = failures.map(({ message }) => message).join('\n');
    const shows = failures.every(({ picture }) => picture);
    if (expected && where(variant) ? expected.test(said) && shows : said === '') passed += 1;
    else {
      failed += 1;
      console.log(`self-test '${title}', ${variantText(variant)}: expected ${expected ?? 'nothing'}, heard: ${said || 'nothing'}`);
    }
  }
}
await browser.close();
rmSync(evidence, { recursive: true, force: true });
console.log(`journeys self-test: ${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
