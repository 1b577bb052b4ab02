// A journey: one person's way through the pages, written once and gone in several variants.
//
//   export default journey('A housing officer records a contact', async (visitor) => {
//     await visitor.step('opens the start page', () => visitor.open('/'));
//     await visitor.check();
//   });
//
// `options.postgresql` adds one variant on that database, where scripts/with_postgresql gives a server; one
// journey alone can have it. `options.script` and `options.widths` narrow the variants down, with a reason beside them. Each variant
// has its own server with data of its own: none sees what another left behind. A file that holds several
// journeys exports an array.

const SCRIPT = [true, false];
const WIDTHS = [320, 1280];

export function journey(title, options, go) {
  if (typeof options === 'function') return journey(title, {}, options);
  return { title, go, script: options.script ?? SCRIPT, widths: options.widths ?? WIDTHS, postgresql: options.postgresql ?? false };
}

export function variantsOf({ script, widths, postgresql }) {
  const usual = script.flatMap((on) => widths.map((width) => ({ script: on, width })));
  const server = process.env.WAYMARK_TEST_POSTGRESQL_SERVE;
  return postgresql && server ? [...usual, { script: true, width: 1280, postgresql: true }] : usual;
}

export function variantText({ script, width, postgresql }) {
  return `${script ? 'with' : 'without'} JavaScript at ${width}${postgresql ? ', on PostgreSQL' : ''}`;
}
