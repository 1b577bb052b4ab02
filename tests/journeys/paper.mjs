// A page as it is printed: the facts, without what can only be clicked, and without addresses behind the links.

const CLICKED = [
  '.govuk-service-navigation',
  '.govuk-exit-this-page',
  '.govuk-skip-link',
  '.govuk-back-link',
  '.govuk-button',
  '.govuk-summary-list__actions',
  '.govuk-summary-card__actions',
];

const shown = (parts) => parts.filter((part) => part.checkVisibility()).length;
const withAddress = (links) => links.filter((link) => getComputedStyle(link, '::after').content.includes('(')).length;

export async function isFitForPaper(visitor, picture, facts) {
  const { page } = visitor;
  const clicked = page.locator(CLICKED.join(', '));
  if (!(await clicked.evaluateAll(shown))) throw new Error('nothing can be clicked on the screen either');
  await page.emulateMedia({ media: 'print' });
  if (await clicked.evaluateAll(shown)) throw new Error('what can only be clicked is printed');
  if (await page.locator('a').evaluateAll(withAddress)) throw new Error('the address of a link is printed');
  for (const fact of facts)
    if (!(await page.getByText(fact).first().isVisible())) throw new Error(`not printed: ${fact}`);
  await visitor.screenshot(picture);
  await page.emulateMedia({ media: null });
}
