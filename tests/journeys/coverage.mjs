// Which of the program's pages the journeys checked with axe and took a picture of, and in which variants.
import { readFileSync } from 'node:fs';
import { variantText } from './journey.mjs';

// Without JavaScript the narrower width is the harder one.
const CHECKED_AT_LEAST = [
  { script: true, width: 320 },
  { script: true, width: 1280 },
  { script: false, width: 320 },
];
const PICTURED = CHECKED_AT_LEAST.filter(({ script }) => script);

export function pagesOf(text) {
  const lines = text.split('\n').filter((line) => line.startsWith('/'));
  return lines.filter((line) => !line.includes(' '));
}

export class Coverage {
  #pages;

  constructor(pages = pagesOf(readFileSync(new URL('pages.txt', import.meta.url), 'utf8'))) {
    this.#pages = pages.map((pattern) => ({
      pattern,
      address: new RegExp(`^${pattern.replace('{id}', '[0-9a-z]{26}')}$`),
      checked: new Set(),
      pictured: new Set(),
    }));
  }

  checked(path, variant) {
    if (!variant.quick) this.#page(path)?.checked.add(variantText(variant));
  }

  pictured(path, variant) {
    this.#page(path)?.pictured.add(variantText(variant));
  }

  // A sentence for each page that nobody looked at.
  unseen() {
    return this.#pages.filter(({ checked }) => !checked.size).map(({ pattern }) => `${pattern} is not checked`);
  }

  // A sentence for each page and variant that is missing.
  gaps() {
    const missing = (variants, seen, what) =>
      variants.map(variantText).filter((variant) => !seen.has(variant)).map((variant) => `${what} ${variant}`);
    return this.#pages.flatMap(({ pattern, checked, pictured }) =>
      [...missing(CHECKED_AT_LEAST, checked, 'is not checked'), ...missing(PICTURED, pictured, 'has no picture')].map(
        (gap) => `${pattern} ${gap}`,
      ),
    );
  }

  #page(path) {
    return this.#pages.find(({ address }) => address.test(path));
  }
}
