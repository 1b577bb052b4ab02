// A page that was looked at is not looked at again: axe and html-validate take seconds, and the same document
// in the same window has the same findings. Everybody passes the sign-in and half of the journeys record the
// same contact, so that is most of what a full run opens.
import { createHash } from 'node:crypto';

const looked = new Map();

// What `look` found, for whatever `kind` and `text` stand for. Nothing else may bear on it.
export function once(kind, text, look) {
  const key = createHash('sha256').update(`${kind}\n${alike(text)}`).digest('hex');
  if (!looked.has(key)) {
    const findings = look();
    looked.set(key, findings);
    // A browser that went away in between says nothing about the page.
    findings.catch(() => looked.delete(key));
  }
  return looked.get(key);
}

// The document as a browser with scripts has it now. What is chosen and what has the focus is not in its text.
export function documentNow(page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const places = [...document.querySelectorAll(':focus, :checked')].map((element) => all.indexOf(element));
    return `${places}\n${document.documentElement.outerHTML}`;
  });
}

// Tokens and ids are random, and time passes. Where they stand and which of them are the same still counts.
export function alike(text) {
  const ids = new Map();
  const numbered = (id) => ids.get(id) ?? ids.set(id, `id ${ids.size}`).get(id);
  return text
    .replace(/(name="csrf" value=")[^"]*/g, '$1')
    .replace(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, numbered)
    .replace(/\b\d{1,2}(:\d\d)?[ap]m\b/g, 'time');
}

// Elements and attributes alone: an empty one stays empty, a word is as good as another, and so is a way to another page.
export function withoutWords(text) {
  return text
    .replace(/>[^<]*[^<\s][^<]*</g, '>words<')
    .replace(/ value="[^"]+"/g, ' value="words"')
    .replace(/ (href|action)="\/[^"]*"/g, ' $1="/"');
}
