// Somebody at a browser: Playwright's page, and what the journeys ask of it again and again. Whatever the
// browser complains about by itself (an error in a script, a refused inline style, an answer of 500) is
// kept, and fails the next check.
import { mkdirSync } from 'node:fs';
import { accessibility, markup, neutrality, reflow } from './page_checks.mjs';

const MOST_TAB_STOPS = 300;
const MOST_ANSWERS = 30;

function matches(wanted, text) {
  return wanted instanceof RegExp ? wanted.test(text) : text === wanted;
}

export class Visitor {
  #context;
  #base;
  #complaints = [];
  #document = null;
  #images;
  #quick;

  constructor(context, page, { base, variant, images }) {
    this.#context = context;
    this.#base = base;
    this.#images = images;
    this.#quick = variant.postgresql; // the pages are the same as on SQLite, where axe looks at them
    this.page = page;
    this.script = variant.script;
    this.width = variant.width;
    this.stepName = 'begins';
    this.checks = 0;
    this.#listen();
  }

  static async arrive(browser, { base, variant, images }) {
    const context = await browser.newContext({
      baseURL: base,
      javaScriptEnabled: variant.script,
      viewport: { width: variant.width, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    return new Visitor(context, await context.newPage(), { base, variant, images });
  }

  // Names what is being done, for whoever reads a failure.
  async step(name, action) {
    this.stepName = name;
    return action();
  }

  // Opens one of our own addresses. `expected` is the status it must be answered with.
  async open(path, expected = 200) {
    const response = await this.page.goto(path);
    if (response.status() !== expected) throw new Error(`${path} answered ${response.status()}, not ${expected}`);
  }

  // Throws one error that lists everything that is wrong with the page as it stands.
  async check() {
    this.checks += 1;
    const source = await this.source();
    const found = [
      ...(this.#quick ? [] : await accessibility(this.page, source, this.script)),
      ...(await markup(source)),
      ...(await reflow(this.page)),
      ...(await neutrality(this.page)),
      ...this.#complaints.splice(0),
    ];
    if (found.length) throw new Error(`${new URL(this.page.url()).pathname}:\n${found.map((line) => `  ${line}`).join('\n')}`);
  }

  // The document as it came from the server.
  async source() {
    const text = await this.#document;
    if (!text) throw new Error('no page is open yet');
    return text;
  }

  // Presses Tab until the focused element has this accessible name, which must then be visible and marked.
  async tabTo(name) {
    const focused = await this.#tabUntil(`'${name}'`, async (here) => matches(name, await this.#spokenName(here)));
    await this.#mustBeMarked(focused, name);
  }

  async pressEnterOn(name) {
    await this.tabTo(name);
    const gone = this.page.waitForEvent('framenavigated');
    await this.page.keyboard.press('Enter');
    await gone;
    await this.page.waitForLoadState();
  }

  async typeInto(name, text) {
    await this.tabTo(name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  // By Tab into the question, then by arrows to the answer, as a browser has it for radio buttons.
  async chooseByKey(question, answer) {
    await this.#tabUntil(`the question '${question}'`, async (focused) => {
      const legend = await focused.evaluate((element) =>
        element.matches('input[type=radio]') ? element.closest('fieldset')?.querySelector('legend')?.textContent.trim() : null,
      );
      return legend !== null && legend !== undefined && matches(question, legend);
    });
    await this.page.keyboard.press('Space');
    for (let arrow = 0; arrow < MOST_ANSWERS; arrow += 1) {
      const focused = this.page.locator(':focus');
      if (matches(answer, await this.#spokenName(focused)) && (await focused.isChecked())) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows do not reach '${answer}' in '${question}'`);
  }

  async tickByKey(name) {
    await this.tabTo(name);
    await this.page.keyboard.press('Space');
  }

  // A picture for the documents, when WAYMARK_SCREENSHOTS=1: NAME.png, and NAME-narrow.png at 320.
  async screenshot(name) {
    if (!this.#images || !this.script) return;
    mkdirSync(this.#images, { recursive: true });
    const path = `${this.#images}/${name}${this.width < 600 ? '-narrow' : ''}.png`;
    await this.page.screenshot({ path, fullPage: true, animations: 'disabled' });
  }

  // Another person at another browser, in the same variant and at the same server.
  async another() {
    const variant = { script: this.script, width: this.width, postgresql: this.#quick };
    return Visitor.arrive(this.#context.browser(), { base: this.#base, variant, images: this.#images });
  }

  async leave() {
    await this.#context.close();
  }

  complaints() {
    return this.#complaints;
  }

  async #tabUntil(what, found) {
    const passed = [];
    let first;
    for (let stop = 0; stop < MOST_TAB_STOPS; stop += 1) {
      await this.page.keyboard.press('Tab');
      const focused = this.page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      if (await found(focused)) return focused;
      const element = await focused.elementHandle();
      if (first && (await element.evaluate((here, begin) => here === begin, first))) break;
      first ??= element;
      passed.push(await this.#spokenName(focused));
    }
    throw new Error(`the keyboard does not reach ${what}; it passed: ${passed.join(', ') || 'nothing'}`);
  }

  // The accessible name, as a screen reader says it.
  async #spokenName(focused) {
    const snapshot = await focused.ariaSnapshot();
    const [, spoken = ''] = /^- [a-z]+ "((?:[^"\\]|\\.)*)"/.exec(snapshot) ?? [];
    return spoken.replace(/\\(.)/g, '$1');
  }

  async #mustBeMarked(focused, name) {
    if (!(await focused.isVisible())) throw new Error(`'${name}' takes the focus and is not visible`);
    const marked = await focused.evaluate((element) => {
      const style = getComputedStyle(element);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
    // GOV.UK's radios and check boxes mark the label's drawn box instead of the hidden input.
    const drawn = await focused.evaluate((element) => element.matches('input[type=radio], input[type=checkbox]'));
    if (!marked && !drawn) throw new Error(`'${name}' does not show that it has the focus`);
  }

  #listen() {
    const { page } = this;
    const complain = (text) => this.#complaints.push(text);
    page.on('pageerror', (error) => complain(`script error: ${error.message}`));
    page.on('console', (message) => {
      // The answer's status is judged below, where it is known whether it was the page itself.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complain(`console: ${message.text()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const { errorText } = request.failure() ?? {};
      if (errorText !== 'net::ERR_ABORTED') complain(`request: ${request.url()} failed: ${errorText}`);
    });
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      // Read at once: the browser drops it when the next page comes.
      if (isPage && (response.status() < 300 || response.status() >= 400)) this.#document = response.text().catch(() => null);
      const bad = isPage ? response.status() >= 500 : response.status() >= 400;
      if (bad) complain(`request: ${response.url()} answered ${response.status()}`);
    });
  }
}
