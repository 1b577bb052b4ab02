// Goes every journey (*.journey.mjs) in every variant, as many at a time as there are cores.
//
//   node tests/journeys/run.mjs [PART-OF-A-FILE-NAME…]
//
// All of them together must also have looked at every page in pages.txt.
//
// WAYMARK_BIN            the program (build/release/src/waymark unless told)
// WAYMARK_SCREENSHOTS=1  writes pictures into docs/images
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { Coverage } from './coverage.mjs';
import { variantsOf } from './journey.mjs';
import { postgresqlStarter } from './postgresql_server.mjs';
import { describe, runVariant } from './variant_run.mjs';
import { makeDemonstration, startWaymark } from './waymark_server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.WAYMARK_BIN ?? `${project}build/release/src/waymark`;
const evidence = `${project}build/journeys`;
const images = process.env.WAYMARK_SCREENSHOTS === '1' ? `${project}docs/images` : undefined;

const whole = process.argv.length === 2;
const files = readdirSync(here, { recursive: true })
  .filter((file) => file.endsWith('.journey.mjs'))
  .filter((file) => whole || process.argv.slice(2).some((part) => file.includes(part)))
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
const runs = journeys.flatMap((journey) => variantsOf(journey).map((variant) => ({ journey, variant })));
const total = runs.length;
console.log(`${journeys.length} journeys in ${total} variants`);

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
const gaps = whole ? coverage.gaps() : [];
for (const gap of gaps) console.log(`FAILED every page is looked at: ${gap}`);
if (whole && !gaps.length) console.log('ok     every page is looked at');
console.log(`${done - failed} passed, ${failed} failed`);
process.exitCode = failed || gaps.length ? 1 : 0;
