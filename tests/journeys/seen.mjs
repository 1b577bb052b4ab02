// What somebody must see on the page of a contact.

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

export async function reads(visitor, ...sentences) {
  for (const sentence of sentences) await visitor.page.getByText(sentence).first().waitFor();
}

export async function readsNothingOf(visitor, ...texts) {
  for (const text of texts)
    if (await visitor.page.getByText(text).count()) throw new Error(`the page says: ${text}`);
}

// The instruments that can be asked, all of them, in this order.
export async function canAsk(visitor, ...instruments) {
  const buttons = await visitor.page.getByRole('button', { name: /^Ask the questions/ }).allTextContents();
  const names = buttons.map((text) => tidy(text).replace(/^Ask the questions( again)? – /, ''));
  if (names.join('; ') !== instruments.join('; ')) throw new Error(`can be asked: ${names.join('; ')}`);
}

const withHeading = (visitor, parts, heading) =>
  visitor.page.locator(parts).filter({ has: visitor.page.getByRole('heading', { name: heading }) });

// Proposed, for this reason, and ready to be taken up.
export async function isProposed(visitor, pathway, reason) {
  const card = withHeading(visitor, '.waymark-proposal', pathway);
  await card.getByText(reason).first().waitFor();
  await card.getByRole('button', { name: /^Refer/ }).waitFor();
}

export async function isNotProposed(visitor, ...pathways) {
  for (const pathway of pathways)
    if (await withHeading(visitor, '.waymark-proposal', pathway).count()) throw new Error(`proposed: ${pathway}`);
}

// What a test in law came to on the day of the contact.
export async function lawSays(visitor, test, outcome, sentence) {
  const shown = withHeading(visitor, '.waymark-law', test);
  await shown.getByText(outcome, { exact: true }).waitFor();
  await shown.getByText(sentence).first().waitFor();
}

const OF_ONE_SEX = /\b(she|her|hers|herself|he|him|his|himself)\b/i;

// Nobody knows beforehand whether a woman or a man is harmed. What the journeys type keeps to it as well.
export async function assumesNoSex(visitor) {
  const text = tidy(await visitor.page.locator('main').innerText());
  const word = OF_ONE_SEX.exec(text);
  if (!word) return;
  const around = text.slice(Math.max(0, word.index - 60), word.index + 60);
  throw new Error(`the page says “${word[0]}”: …${around}…`);
}
