// Proves that the harness finds what it promises to find: a tiny site with one page for each kind of
// mistake, gone through with and without JavaScript. Needs Chromium, and no build.
//
//   node tests/journeys/self_test.mjs [PART-OF-A-TITLE…]
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
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
  '/error': page('<p>text</p>'),
  // Spells "fgm" inside an id, which is chance.
  '/people/0123456789abcfgmk0123456ab': page('<p>text</p>'),
};
const files = {
  '/style.css': ['text/css', 'body { color: #111; background: #fff } .wide { width: 2000px } .unmarked:focus { outline: none }'],
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
  ['a picture without a text', checked('/picture'), /axe image-alt/],
  ['markup that is not HTML', checked('/markup'), /html no-implicit-close/],
  ['a page that is too wide', checked('/wide'), /reflow: the page is 20\d\d pixels wide/],
  ['a title that tells', checked('/title'), /the title says 'victim'/],
  ['an address that tells', checked('/refuge'), /the address says 'refuge'/],
  ['a style against the policy', checked('/inline'), /html no-inline-style[\s\S]*console: .*Content Security Policy/],
  ['a script that throws', checked('/script'), /script error: seeded/, scripted],
  ['a part that is missing', checked('/missing-part'), /nothing\.svg answered 404/],
  ['a server error', checked('/error'), /answered 500, not 200/],
  ['a journey that checks nothing', (visitor) => visitor.open('/'), /never called check/],
  ['a step that fails', (visitor) => visitor.step('the third step', () => Promise.reject(new Error('seeded'))), /^seeded/],
];

const evidence = mkdtempSync(join(tmpdir(), 'waymark-journeys-'));
const browser = await launchBrowser();
let passed = 0;
let failed = 0;
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
