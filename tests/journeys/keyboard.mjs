// Somebody without a mouse: Playwright's page, and what can be done on it by keyboard alone. Whatever is
// reached must be visible and show that it has the focus.
import { isMarked } from './focus_mark.mjs';

const MOST_TAB_STOPS = 300;
const MOST_ANSWERS = 30;

function matches(wanted, text) {
  return wanted instanceof RegExp ? wanted.test(text) : text === wanted;
}

export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  // Presses Tab until the focused element has this accessible name.
  async tabTo(name) {
    await this.#mustBeMarked(await this.#tabUntil(`'${name}'`, (_, spoken) => matches(name, spoken)), name);
  }

  async pressEnterOn(name) {
    await this.tabTo(name);
    const gone = this.page.waitForEvent('framenavigated');
    await this.page.keyboard.press('Enter');
    await gone;
    await this.page.waitForLoadState();
  }

  // A check box, or a button that leads to no other page.
  async pressSpaceOn(name) {
    await this.tabTo(name);
    await this.page.keyboard.press('Space');
  }

  async typeInto(name, text) {
    await this.tabTo(name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  // By Tab into the question, then by arrows to the answer, as a browser has it for radio buttons.
  async chooseByKey(question, answer) {
    const first = await this.#tabUntil(`the question '${question}'`, async (focused) => {
      const legend = await focused.evaluate((element) =>
        element.matches('input[type=radio]') ? element.closest('fieldset')?.querySelector('legend')?.textContent.trim() : null,
      );
      return legend !== null && legend !== undefined && matches(question, legend);
    });
    await this.#mustBeMarked(first, question);
    await this.page.keyboard.press('Space');
    for (let arrow = 0; arrow < MOST_ANSWERS; arrow += 1) {
      const focused = this.page.locator(':focus');
      if (matches(answer, await this.#spokenName(focused)) && (await focused.isChecked())) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrows do not reach '${answer}' in '${question}'`);
  }

  async #tabUntil(what, found) {
    const passed = [];
    let first;
    for (let stop = 0; stop < MOST_TAB_STOPS; stop += 1) {
      await this.page.keyboard.press('Tab');
      const focused = this.page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const spoken = await this.#spokenName(focused);
      if (await found(focused, spoken)) return focused;
      const element = await focused.elementHandle();
      if (first && (await element.evaluate((here, begin) => here === begin, first))) break;
      first ??= element;
      passed.push(spoken);
    }
    throw new Error(`the keyboard does not reach ${what}; it passed: ${passed.join(', ') || 'nothing'}`);
  }

  // The accessible name, as a screen reader says it.
  async #spokenName(focused) {
    const snapshot = await focused.ariaSnapshot();
    // A name with a colon stands in single quotes together with its role.
    const line = snapshot.split('\n')[0].replace(/^- '(.*)'(:|$)/, (_, quoted) => `- ${quoted.replaceAll("''", "'")}`);
    const [, spoken = ''] = /^- [a-z]+ "((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
    return spoken.replace(/\\(.)/g, '$1');
  }

  async #mustBeMarked(focused, name) {
    if (!(await focused.isVisible())) throw new Error(`'${name}' takes the focus and is not visible`);
    if (!(await isMarked(focused))) throw new Error(`'${name}' does not show that it has the focus`);
  }
}
