// Goes the journeys (*.journey.mjs), as many at a time as there are cores.
//
//   node tests/journeys/run.mjs                        every journey, in the variants that chosen_part.mjs chooses
//   node tests/journeys/run.mjs --all                  every journey in every variant
//   node tests/journeys/run.mjs PART-OF-A-FILE-NAME…   those in every variant
//
// Without a name they must also have looked at every page in pages.txt. On PostgreSQL where scripts/with_postgresql
// gives a server.
//
// WAYMARK_BIN            the program (build/release/src/waymark unless told)
// WAYMARK_SCREENSHOTS=1  writes pictures into docs/images, in every variant or not at all
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { chosenPart } from './chosen_part.mjs';
import { Coverage } from './coverage.mjs';
import { variantsOf } from './journey.mjs';
import { postgresqlStarter } from './postgresql_server.mjs';
import { describe, runVariant } from './variant_run.mjs';
import { makeDemonstration, startWaymark } from './waymark_server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.WAYMARK_BIN ?? `${project}build/release/src/waymark`;
const evidence = `${project}build/journeys`;

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--all');
const everyVariant = words.length > 0;
const everyJourney = names.length === 0;
if (names.some((name) => name.startsWith('-')) || (words.includes('--all') && words.length > 1)) {
  console.log('usage: node tests/journeys/run.mjs [--all | PART-OF-A-FILE-NAME…]');
  process.exit(2);
}
const pictured = process.env.WAYMARK_SCREENSHOTS === '1';
const images = pictured && everyVariant ? `${project}docs/images` : undefined;

const files = readdirSync(here, { recursive: true })
  .filter((file) => file.endsWith('.journey.mjs'))
  .filter((file) => everyJourney || names.some((name) => file.includes(name)))
  .sort();
const journeys = [];
for (const file of files) journeys.push(...[(await import(`./${file}`)).default].flat());
if (journeys.length === 0) {
  console.log('no journey has such a name');
  process.exit(1);
}

makeDemonstration(program, `${evidence}/demonstration`);
const startOnPostgresql = postgresqlStarter(program, process.env);
const start = ({ postgresql }, more) =>
  postgresql ? startOnPostgresql() : startWaymark(program, `${evidence}/demonstration`, more);
const coverage = new Coverage();
const all = journeys.flatMap((journey) => variantsOf(journey).map((variant) => ({ journey, variant })));
const brief = ({ journey, variant }) => ({ journey, variant: { ...variant, brief: true } });
const wanted = everyVariant ? all : chosenPart(journeys).map(brief);
const runs = wanted.filter(({ variant }) => !variant.postgresql || process.env.WAYMARK_TEST_POSTGRESQL_SERVE);
const total = runs.length;
const part = everyVariant ? '' : ` of ${all.length}: the chosen part (tests/journeys/run.mjs --all goes every variant)`;
console.log(`${journeys.length} journeys in ${total} variants${part}`);
if (total < wanted.length) console.log(`${wanted.length - total} left out: no PostgreSQL (scripts/with_postgresql)`);
if (pictured && !everyVariant) console.log('no pictures: they are taken with --all, or of journeys that are named');

const browser = await launchBrowser();
let done = 0;
let failed = 0;
async function work() {
  for (let next = runs.shift(); next; next = runs.shift()) {
    const result = await runVariant({ browser, start, ...next, evidence, images, coverage });
    done += 1;
    if (result.failures.length) failed += 1;
    console.log(`[${done}/${total}] ${describe(result)}`);
  }
}
// A browser waits more than it computes: one more than there are cores keeps them busy.
await Promise.all([...cpus(), 0].map(work));
await browser.close();
const gapsInAll = () => (everyVariant ? coverage.gaps() : coverage.unseen());
const gaps = everyJourney ? gapsInAll() : [];
for (const gap of gaps) console.log(`FAILED every page is looked at: ${gap}`);
if (everyJourney && !gaps.length) console.log('ok     every page is looked at');
console.log(`${done - failed} passed, ${failed} failed`);
process.exitCode = failed || gaps.length ? 1 : 0;
