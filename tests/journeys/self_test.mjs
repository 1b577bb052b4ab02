// Proves that the harness finds what it promises to find: a tiny site with one page for each kind of
// mistake, gone through with and without JavaScript. Needs Chromium, and no build.
//
//   node tests/journeys/self_test.mjs [PART-OF-A-TITLE…]
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { Coverage, pagesOf } from './coverage.mjs';
import { journey, variantText } from './journey.mjs';
import { runVariant } from './variant_run.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

function page(main, title = 'People') {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg"></head>
<body><main><h1>People</h1>${main}</main><script src="/script.js"></script></body>
</html>`;
}

function answers(classes) {
  return `<fieldset class="${classes}"><legend>Safe to talk</legend>
<p><input type="radio" name="safe" id="yes" value="yes"><label for="yes">Yes</label></p>
<p><input type="radio" name="safe" id="no" value="no"><label for="no">No</label></p></fieldset>`;
}

const ONE = '0123456789abcdefghjkmnpqrs';
const ANOTHER = 'srqpnmkjhgfedcba9876543210';

const pages = {
  '/': page('<p><a href="/second">On to the second</a> <a href="/style.css">A second link</a></p><p id="said">plain</p>'),
  '/second': page('<form method="post" action="/second"><label for="n">Name</label> <input id="n" name="n" type="text" autocomplete="off"> <button type="submit">Save and continue</button></form>'),
  '/picture': page('<img src="/icon.svg" width="9" height="9">'),
  '/markup': page('<p><div>inside</div></p>'),
  '/wide': page('<div class="wide">wide</div>'),
  '/title': page('<p>text</p>', 'Victim'),
  '/refuge': page('<p>text</p>'),
  '/inline': page('<p style="color: #111">text</p>'),
  '/script': page('<p id="throws">text</p>'),
  '/missing-part': page('<img src="/nothing.svg" alt="nothing">'),
  '/unmarked': page('<p><a class="unmarked" href="/">An unmarked link</a></p>'),
  '/shadow': page('<p><a class="shadow" href="/">A link with a shadow</a></p>'),
  '/drawn': page(answers('drawn marked')),
  '/drawn-unmarked': page(answers('drawn')),
  '/error': page('<p>text</p>'),
  '/two-ids': page(`<p id="p-${ONE}">one</p><p id="p-${ANOTHER}">another</p>`),
  '/same-id': page(`<p id="p-${ONE}">one</p><p id="p-${ONE}">another</p>`),
  // Spells "fgm" inside an id, which is chance.
  '/people/0123456789abcfgmk0123456ab': page('<p>text</p>'),
};
const style = `body { color: #111; background: #fff } .wide { width: 2000px } .unmarked:focus { outline: none }
.shadow { box-shadow: 0 1px 2px #111 } .shadow:focus { outline: 3px solid transparent; color: #00f }
.drawn input { opacity: 0 } .drawn label::before { content: ''; display: inline-block; width: 24px; height: 24px; border: 2px solid #111 }
.drawn.marked input:focus + label::before { box-shadow: 0 0 0 3px #06c }`;
const files = {
  '/style.css': ['text/css', style],
  '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  '/script.js': ['text/javascript', "const said = document.getElementById('said'); if (said) said.textContent = 'scripted'; if (document.getElementById('throws')) throw new Error('seeded')"],
};

async function startSite() {
  const server = createServer((request, response) => {
    request.resume();
    const [type, body] = files[request.url] ?? ['text/html; charset=utf-8', pages[request.url]];
    if (request.method === 'POST') return response.writeHead(303, { location: '/' }).end();
    const status = body === undefined ? 404 : request.url === '/error' ? 500 : 200;
    return response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body ?? 'none');
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    base: `http://localhost:${server.address().port}`,
    log: () => '',
    stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

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
  return said === expected.map((gap) => `/people/{id} ${gap}`).join('\n') ? [] : [`the pages that are looked at: heard ${said}`];
}

const evidence = mkdtempSync(join(tmpdir(), 'waymark-journeys-'));
const browser = await launchBrowser();
let passed = 0;
let failed = 0;
for (const failure of coverageFailures()) {
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
