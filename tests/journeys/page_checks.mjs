// What must hold of every page, whoever wrote it. Each check returns sentences that say what is wrong;
// none means all is well.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { documentNow, once, withoutWords } from './looked_at.mjs';

const telling = readTellingWords(new URL('../../src/core/web/neutral.hpp', import.meta.url));
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How tags are written, not what they mean: the server writes them by machine.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error', // the content security policy would refuse it
    // GOV.UK Frontend's own markup: roles for old screen readers, and buttons without a type outside forms.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }], // check boxes of one question
  },
});

function readTellingWords(url) {
  const table = /kTellingWords = \{([\s\S]*?)\};/.exec(readFileSync(url, 'utf8'));
  if (!table) throw new Error(`${url.pathname} has no kTellingWords`);
  return [...table[1].matchAll(/"([a-z]+)"/g)].map(([, word]) => word);
}

// All of them: a third of axe's time goes into describing what is in order.
const ONLY_VIOLATIONS = { resultTypes: ['violations'] };

// Zero findings of axe, at every impact. Axe is a script and waits for timers, so it cannot look at a page
// whose scripts are off: there it looks at a twin, the same document at the same address with the page's
// own scripts held back. In a `brief` run it looks once at pages that differ in nothing but their words.
export async function accessibility(page, source, { script, brief }) {
  const kind = `axe, ${script ? 'with' : 'without'} scripts, ${page.viewportSize().width} wide`;
  const text = script ? await documentNow(page) : source;
  return once(kind, brief ? withoutWords(text) : text, async () => {
    const looked = script ? page : await twin(page, source);
    const { violations } = await new AxeBuilder({ page: looked }).setLegacyMode().options(ONLY_VIOLATIONS).analyze();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.filter((node) => !revealing(id, node)).map((node) => `axe ${id}: ${help}: ${node.target.join(' ')}`),
    );
  });
}

// GOV.UK Frontend's script sets aria-expanded on a radio button or checkbox that reveals something. ARIA 1.2
// does not allow it there, and some screen readers say it: upstream keeps it on purpose, as it says in
// alphagov/govuk-frontend issue 979 and pull request 2823.
export function revealing(id, node) {
  return id === 'aria-allowed-attr' && /type="(radio|checkbox)"/.test(node.html) && /aria-expanded/.test(node.html);
}

const twins = new WeakMap(); // one for each page: a browser's context takes longer to make than the check

async function twin(page, source) {
  if (!twins.has(page)) twins.set(page, await makeTwin(page));
  const { other, show } = twins.get(page);
  show(source);
  await other.goto(page.url().replace(/#.*/, ''));
  return other;
}

async function makeTwin(page) {
  const context = await page.context().browser().newContext({ viewport: page.viewportSize(), reducedMotion: 'reduce' });
  page.context().on('close', () => context.close().catch(() => {}));
  const other = await context.newPage();
  let shown = '';
  await other.route('**/*', (route) => {
    if (route.request().isNavigationRequest()) {
      // What stands in <noscript> is part of the page for whoever has no scripts.
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.replace(/<\/?noscript>/g, '') });
    }
    return route.request().resourceType() === 'script' ? route.abort() : route.continue();
  });
  return { other, show: (source) => (shown = source) };
}

// `source` is the document as the server sent it: a browser's own text would have mended it.
export async function markup(source) {
  return once('html', source, async () => {
    const report = await validator.validateString(source);
    return report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `html ${ruleId}: ${message} (line ${line}, column ${column})`),
    );
  });
}

export async function reflow(page) {
  const [wanted, shown] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return wanted > shown ? [`reflow: the page is ${wanted} pixels wide in a window of ${shown}`] : [];
}

// Ids are random letters and digits, and may spell a word by chance.
function withoutIds(address) {
  return address.replace(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, '{id}');
}

export async function neutrality(page) {
  const { pathname, search } = new URL(page.url());
  const places = { title: await page.title(), address: withoutIds(pathname + search) };
  return Object.entries(places).flatMap(([place, text]) =>
    telling
      .filter((word) => text.toLowerCase().includes(word))
      .map((word) => `neutral words: the ${place} says '${word}'`),
  );
}
