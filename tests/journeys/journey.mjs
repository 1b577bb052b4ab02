// A journey: one person's way through the pages, written once and gone in several variants.
//
//   export default journey('A housing officer records a contact', async (visitor) => {
//     await visitor.step('opens the start page', () => visitor.open('/'));
//     await visitor.check();
//   });
//
// `options.widths` (with JavaScript) and `options.plainWidths` (without) narrow the variants down, with a reason
// beside them. `options.postgresql` adds one variant on that database. `options.serve` are further words for
// `waymark serve`, on SQLite. Each variant has its own server with data of its own: none sees what another left
// behind. A file that holds several journeys exports an array.

const WIDTHS = [320, 1280];

export function journey(title, options, go) {
  if (typeof options === 'function') return journey(title, {}, options);
  const { widths = WIDTHS, plainWidths = WIDTHS, postgresql = false, serve = [] } = options;
  return { title, go, widths, plainWidths, postgresql, serve };
}

export function variantsOf({ widths, plainWidths, postgresql }) {
  return [
    ...widths.map((width) => ({ script: true, width, postgresql: false })),
    ...plainWidths.map((width) => ({ script: false, width, postgresql: false })),
    // The pages are the same as on SQLite, where axe looks at them and pictures are taken.
    ...(postgresql ? [{ script: true, width: 1280, postgresql: true, quick: widths.length > 0 }] : []),
  ];
}

export function variantText({ script, width, postgresql }) {
  return `${script ? 'with' : 'without'} JavaScript at ${width}${postgresql ? ', on PostgreSQL' : ''}`;
}
