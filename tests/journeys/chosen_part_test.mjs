// The laws of the chosen part, on stories of each kind. Part of the self test.
import { chosenPart } from './chosen_part.mjs';
import { journey, variantsOf, variantText } from './journey.mjs';

const told = (title, options = {}) => journey(title, options, () => {});
const many = (count, kind, options) => Array.from({ length: count }, (_, i) => told(`${kind} ${i}`, options));
const stories = [
  ...many(7, 'in every variant'),
  told('with scripts and without'),
  told('also on PostgreSQL', { postgresql: true }),
  told('on PostgreSQL alone', { widths: [], plainWidths: [], postgresql: true }),
  ...many(5, 'in one', { widths: [1280], plainWidths: [] }),
  ...many(7, 'in three', { plainWidths: [320] }),
  ...many(3, 'in two', { widths: [1280], plainWidths: [320] }),
];
// Evenly spread, the last one would be gone at 1280: on PostgreSQL.
const narrow = { widths: [320], plainWidths: [] };
const narrowStories = [...many(2, 'narrow', narrow), told('narrow, or on PostgreSQL', { ...narrow, postgresql: true })];
const needs = {
  'with scripts and without': [{ script: true, width: 320 }, { script: false }],
  'also on PostgreSQL': [{}, { postgresql: true }],
  'on PostgreSQL alone': [{ postgresql: true }],
};

// A sentence for each law that does not hold.
export function partFailures() {
  const part = chosenPart(stories, needs);
  const textOf = (runs) => runs.map(({ journey: { title }, variant }) => `${title}: ${variantText(variant)}`).join('\n');
  const countOf = (title) => part.filter((run) => run.journey.title === title).length;
  const of = (title, holds) => part.some(({ journey, variant }) => journey.title === title && holds(variant));
  const owned = ({ journey, variant }) => variantsOf(journey).some((one) => variantText(one) === variantText(variant));
  const number = (holds) => part.filter(({ variant }) => holds(variant)).length;
  const kinds = [true, false].flatMap((script) => [320, 1280].map((width) => [script, width]));
  const counts = kinds.map(([script, width]) => number((variant) => variant.script === script && variant.width === width));
  const throwing = (titles) => {
    try {
      chosenPart(stories, titles);
    } catch (error) {
      return error.message;
    }
    return 'nothing';
  };
  const laws = {
    'every story once, or once for each need': stories.every(({ title }) => countOf(title) === (needs[title]?.length ?? 1)),
    'only variants that the story has': part.every(owned),
    'what a story needs': [
      of('with scripts and without', ({ script, width }) => script && width === 320),
      of('with scripts and without', ({ script }) => !script),
      of('also on PostgreSQL', ({ postgresql }) => postgresql),
      of('also on PostgreSQL', ({ postgresql }) => !postgresql),
      of('on PostgreSQL alone', ({ postgresql }) => postgresql),
    ].every(Boolean),
    'PostgreSQL only where it is needed':
      number(({ postgresql }) => postgresql) === 2 && chosenPart(narrowStories, {}).every(({ variant }) => !variant.postgresql),
    'spread evenly': Math.max(...counts) - Math.min(...counts) <= 1,
    'the same each time': textOf(part) === textOf(chosenPart(stories, needs)),
    'without chance': textOf(part) === textOf(chosenPart(stories.map((story) => ({ ...story })), needs)),
    'a need of nobody': throwing({ ...needs, nobody: [{}] }) === "no journey is called 'nobody'",
    'a need that no variant meets': /'in one 0' has no variant with/.test(throwing({ ...needs, 'in one 0': [{ script: false }] })),
  };
  return Object.entries(laws).flatMap(([law, holds]) => (holds ? [] : [`the chosen part: ${law}: ${counts}`]));
}
