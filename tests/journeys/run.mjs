// Goes every journey (*.journey.mjs) in every variant, as many at a time as there are cores.
//
//   node tests/journeys/run.mjs [PART-OF-A-FILE-NAME…]
//
// WAYMARK_BIN            the program (build/release/src/waymark unless told)
// WAYMARK_SCREENSHOTS=1  writes pictures into docs/images
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { variantsOf } from './journey.mjs';
import { describe, runVariant } from './variant_run.mjs';
import { makeDemonstration, startOnPostgresql, startWaymark } from './waymark_server.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.WAYMARK_BIN ?? `${project}build/release/src/waymark`;
const evidence = `${project}build/journeys`;
const images = process.env.WAYMARK_SCREENSHOTS === '1' ? `${project}docs/images` : undefined;

const files = readdirSync(here, { recursive: true })
  .filter((file) => file.endsWith('.journey.mjs'))
  .filter((file) => process.argv.length === 2 || process.argv.slice(2).some((part) => file.includes(part)))
  .sort();
const journeys = [];
for (const file of files) journeys.push(...[(await import(`./${file}`)).default].flat());
if (journeys.length === 0) {
  console.log('no journey has such a name');
  process.exit(1);
}

makeDemonstration(program, `${evidence}/demonstration`);
const start = ({ postgresql }) =>
  postgresql ? startOnPostgresql(program, process.env) : startWaymark(program, `${evidence}/demonstration`);
const runs = journeys.flatMap((journey) => variantsOf(journey).map((variant) => ({ journey, variant })));
const total = runs.length;
console.log(`${journeys.length} journeys in ${total} variants`);

const browser = await launchBrowser();
let done = 0;
let failed = 0;
async function work() {
  for (let next = runs.shift(); next; next = runs.shift()) {
    const result = await runVariant({ browser, start, ...next, evidence, images });
    done += 1;
    if (result.failures.length) failed += 1;
    console.log(`[${done}/${total}] ${describe(result)}`);
  }
}
// A browser waits more than it computes: one more than there are cores keeps them busy.
await Promise.all([...cpus(), 0].map(work));
await browser.close();
console.log(`${done - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
