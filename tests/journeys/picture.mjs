// A picture of a page for the documents: WebP, which Playwright cannot write and Chromium can. Hundreds of them are
// kept, so they are small: a quarter less wide and high than the page, and what is written on them can still be read.
const SCALE = 0.75;
const QUALITY = 30; // of 100
const TALLEST = 6_000; // pixels of the page: below that, lists go on as they began

// One for each page and not closed before it: its end would undo the size of the window.
const sessions = new WeakMap();

export async function pictureOf(page) {
  if (!sessions.has(page)) sessions.set(page, await sessionOn(page));
  const session = sessions.get(page);
  await page.evaluate(withoutCaret);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { width, height } = cssContentSize;
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: SCALE },
    captureBeyondViewport: true,
  });
  await page.evaluate(withCaret);
  return Buffer.from(data, 'base64');
}

// Taking a picture sets the window back to what its own session says.
async function sessionOn(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...page.viewportSize(), deviceScaleFactor: 1, mobile: false });
  return session;
}

// It blinks, and would make two pictures of one page differ.
async function withoutCaret() {
  await document.fonts.ready;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { caret-color: transparent !important }');
  document.adoptedStyleSheets = [sheet];
}

function withCaret() {
  document.adoptedStyleSheets = [];
}
