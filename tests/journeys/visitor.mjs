// Somebody at a browser: Playwright's page, and what the journeys ask of it again and again. Whatever the
// browser complains about by itself (an error in a script, a refused inline style, an answer of 500 that
// nobody expected) is kept, and fails the next check.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Keyboard } from './keyboard.mjs';
import { accessibility, markup, neutrality, reflow } from './page_checks.mjs';
import { pictureOf } from './picture.mjs';

export class Visitor extends Keyboard {
  #context;
  #complaints = [];
  #document = null;
  #expected = 200;
  #place; // server, variant and what is shared with whoever else comes
  #status = 0;

  constructor(context, page, place) {
    super(page);
    this.#context = context;
    this.#place = place;
    this.script = place.variant.script;
    this.width = place.variant.width;
    this.database = place.database;
    this.stepName = 'begins';
    this.checks = 0;
    this.#listen();
  }

  // `place` gives {base, variant}, and may give {images, coverage, database}.
  static async arrive(browser, place) {
    const { base, variant } = place;
    const context = await browser.newContext({
      baseURL: base,
      javaScriptEnabled: variant.script,
      viewport: { width: variant.width, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    return new Visitor(context, await context.newPage(), place);
  }

  // Names what is being done, for whoever reads a failure.
  async step(name, action) {
    this.stepName = name;
    return action();
  }

  // Opens one of our own addresses. `expected` is the status it must be answered with.
  async open(path, expected = 200) {
    this.#expected = expected;
    const response = await this.page.goto(path);
    this.#expected = 200;
    if (response.status() !== expected) throw new Error(`${path} answered ${response.status()}, not ${expected}`);
  }

  // Throws one error that lists everything that is wrong with the page as it stands.
  async check() {
    this.checks += 1;
    const { variant, coverage } = this.#place;
    const source = await this.source();
    const found = [
      ...(variant.quick ? [] : await accessibility(this.page, source, variant)),
      ...(await markup(source)),
      ...(await reflow(this.page)),
      ...(await neutrality(this.page)),
      ...this.#complaints.splice(0),
    ];
    if (found.length) throw new Error(`${this.#path()}:\n${found.map((line) => `  ${line}`).join('\n')}`);
    if (this.#status === 200) coverage?.checked(this.#path(), variant);
  }

  // The document as it came from the server.
  async source() {
    const text = await this.#document;
    if (!text) throw new Error('no page is open yet');
    return text;
  }

  // A picture for the documents, when WAYMARK_SCREENSHOTS=1: NAME.webp, and NAME-narrow.webp at 320.
  async screenshot(name) {
    const { images, coverage, variant } = this.#place;
    if (!this.script || variant.quick) return;
    if (this.#status === 200) coverage?.pictured(this.#path(), variant);
    if (!images) return;
    mkdirSync(images, { recursive: true });
    writeFileSync(`${images}/${name}${this.width < 600 ? '-narrow' : ''}.webp`, await pictureOf(this.page));
  }

  // Another person at another browser, in the same variant and at the same server.
  async another() {
    return Visitor.arrive(this.#context.browser(), this.#place);
  }

  async leave() {
    await this.#context.close();
  }

  complaints() {
    return this.#complaints;
  }

  #path() {
    return new URL(this.page.url()).pathname;
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
      const status = response.status();
      if (isPage && (status < 300 || status >= 400)) {
        this.#status = status;
        // Read at once: the browser drops it when the next page comes.
        this.#document = response.text().catch(() => null);
      }
      const bad = isPage ? status >= 500 && status !== this.#expected : status >= 400;
      if (bad) complain(`request: ${response.url()} answered ${status}`);
    });
  }
}
