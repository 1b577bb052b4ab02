// Saves what somebody types into a form marked data-autosave="ADDRESS": a second after a pause, when the page is hidden
// or left, before signing out and before "Exit this page". The server keeps it, sealed; nothing is kept here. Saving is
// no use of the session: whoever only types is signed out all the same, and what comes after that is kept as well.
const PAUSE_MS = 1_000; // the answer has as long again: saved within two seconds
const LONGEST_MS = 5_000; // of typing without a pause
const AGAIN_MS = 10_000; // after a failure
const SEND_WITHIN_MS = 1_000; // that a form waits for what is under way
const KEEPALIVE_BYTES = 60_000; // browsers send 64 KiB for a page that is gone, and no more
const WINDOW_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const HIDES_THE_PAGE = 'govuk-exit-this-page-hide-content';
const NOT_SAVED = 'Not saved yet. What you typed is still on this page, and saving is tried again.';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Names this opening of the page, so that two windows do not overwrite each other. It comes back with the form.
function windowName() {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => WINDOW_LETTERS[byte % WINDOW_LETTERS.length]).join('');
}

class Autosave {
  #form;
  #status;
  #timer;
  #unsavedSince;
  #underWay; // a promise that never fails
  #leaving = false; // by this form's own button
  #wasSaved = false;

  constructor(form) {
    this.#form = form;
    const cameBack = form.querySelector('input[name="kept-window"]'); // with errors, and with what was typed
    if (!cameBack) this.#carry('kept-window', windowName());
    this.#status = document.createElement('p');
    this.#status.className = 'govuk-hint';
    this.#status.setAttribute('aria-live', 'polite');
    form.append(this.#status);
    form.addEventListener('input', () => this.#typed());
    form.addEventListener('submit', (event) => this.#submitted(event));
    addEventListener('pageshow', () => this.#form.removeAttribute('aria-busy')); // gone back to
    if (cameBack) this.#typed();
  }

  owns(form) {
    return form === this.#form;
  }

  // Whatever happens to the page next. What is typed with the form's own button goes with the form.
  saveBeforeLeaving() {
    if (this.#unsavedSince && !this.#leaving) this.#save(true);
  }

  #carry(name, value) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    this.#form.append(field);
  }

  #typed() {
    this.#leaving = false;
    this.#unsavedSince ??= Date.now();
    const left = LONGEST_MS - (Date.now() - this.#unsavedSince);
    this.#saveIn(Math.max(0, Math.min(PAUSE_MS, left)));
  }

  #saveIn(ms) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(false), ms);
  }

  // One after the other: what is older must not arrive last.
  #save(leaving) {
    clearTimeout(this.#timer);
    if (this.#underWay && !leaving) {
      this.#underWay.then(() => this.#unsavedSince && this.#saveIn(0));
      return;
    }
    this.#unsavedSince = undefined;
    const underWay = this.#send(leaving).finally(() => {
      if (this.#underWay === underWay) this.#underWay = undefined;
    });
    this.#underWay = underWay;
  }

  async #send(leaving) {
    const body = this.#body();
    try {
      const response = await fetch(this.#form.dataset.autosave, {
        method: 'POST',
        body,
        headers: { 'X-Saving': 'yes' },
        redirect: 'manual',
        keepalive: leaving && String(body).length < KEEPALIVE_BYTES,
      });
      const isSentence = response.headers.get('content-type')?.startsWith('text/plain');
      if (!isSentence) throw new Error(`answered ${response.status}`);
      this.#say(await response.text(), response.ok);
    } catch {
      this.#unsavedSince ??= Date.now();
      this.#say(NOT_SAVED, false);
      this.#saveIn(AGAIN_MS);
    }
  }

  // The form as its button would send it, with the address of the page and the name of each field: a box that was
  // unticked sends nothing.
  #body() {
    const body = new URLSearchParams(new FormData(this.#form));
    body.append('kept-page', location.pathname + location.search);
    const buttons = ['submit', 'button', 'reset', 'image'];
    const fields = [...this.#form.elements].filter(({ name, type }) => name && !buttons.includes(type));
    for (const name of new Set(fields.map((field) => field.name))) body.append('kept-names', name);
    return body;
  }

  // Said aloud the first time, and whenever something is wrong: not at each pause.
  #say(text, saved) {
    if (this.#status.textContent === text) return;
    this.#status.setAttribute('aria-live', saved && this.#wasSaved ? 'off' : 'polite');
    this.#status.textContent = text;
    this.#wasSaved = saved;
  }

  // A save that is under way goes first, so that it does not arrive after the form and undo it.
  #submitted(event) {
    clearTimeout(this.#timer);
    if (event.defaultPrevented) return;
    const first = !this.#leaving;
    this.#leaving = true;
    if (!this.#underWay || !first) return;
    event.preventDefault();
    this.#form.setAttribute('aria-busy', 'true');
    const { submitter } = event;
    // It stays busy until another page has come.
    Promise.race([this.#underWay, wait(SEND_WITHIN_MS)]).then(() => {
      clearTimeout(this.#timer);
      this.#form.requestSubmit(submitter);
    });
  }
}

export function saveWhileTyping() {
  const all = Array.from(document.querySelectorAll('form[data-autosave]'), (form) => new Autosave(form));
  if (!all.length) return;
  const saveAll = () => all.forEach((one) => one.saveBeforeLeaving());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveAll());
  window.addEventListener('pagehide', saveAll);
  // Any other form on the page: "Sign out", say.
  const saveOthers = ({ target }) => all.forEach((one) => one.owns(target) || one.saveBeforeLeaving());
  document.addEventListener('submit', saveOthers, true);
  // "Exit this page" by button, link or keys: it hides the page and leaves, and waits for nothing. Its request may even
  // overtake this one.
  const hidden = new MutationObserver(() => document.body.classList.contains(HIDES_THE_PAGE) && saveAll());
  hidden.observe(document.body, { attributes: true, attributeFilter: ['class'] });
}
