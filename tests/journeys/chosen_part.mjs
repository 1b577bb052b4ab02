// The part of all runs that `bin/test` has time for: every story, in one of its variants, or in those that its
// promise needs. Whichever has the fewest variants to choose from chooses first, otherwise in the order of the
// stories; each takes the one whose width and scripts were taken least so far, and of several the first. So the same
// stories always give the same part, and all of it together is spread evenly.
import { variantsOf } from './journey.mjs';

const SQLITE = {};
const POSTGRESQL = { postgresql: true };
const SCRIPTS = { script: true };
const NO_SCRIPTS = { script: false };

// What one variant alone would not try: one is chosen for each need.
const NEEDS = {
  'The database is away for a while': [POSTGRESQL],
  'A housing officer is told what others know, and refers': [SQLITE, POSTGRESQL],
  'A manager keeps a colleague out at once, and lets them in again': [SQLITE, POSTGRESQL],
  'An expired session loses no typed word': [SCRIPTS, NO_SCRIPTS],
  'What is typed is saved while it is typed': [SCRIPTS],
  'What was begun waits at home': [NO_SCRIPTS],
  'All of it is done by keyboard': [{ ...SCRIPTS, width: 320 }, NO_SCRIPTS], // a narrow page folds its menu by script
};

// Gives {journey, variant} for each run, in the order of the stories.
export function chosenPart(journeys, needs = NEEDS) {
  for (const title of Object.keys(needs))
    if (!journeys.some((journey) => journey.title === title)) throw new Error(`no journey is called '${title}'`);
  const runs = journeys.flatMap((journey) => (needs[journey.title] ?? [SQLITE]).map((need) => runFor(journey, need)));
  const taken = new Map();
  for (const run of [...runs].sort((one, other) => one.among.length - other.among.length)) {
    const times = (variant) => taken.get(kindOf(variant)) ?? 0;
    run.variant = run.among.reduce((least, variant) => (times(variant) < times(least) ? variant : least));
    taken.set(kindOf(run.variant), times(run.variant) + 1);
  }
  return runs.map(({ journey, variant }) => ({ journey, variant }));
}

function runFor(journey, need) {
  const wanted = Object.entries({ postgresql: false, ...need });
  const among = variantsOf(journey).filter((variant) => wanted.every(([part, value]) => variant[part] === value));
  if (!among.length) throw new Error(`'${journey.title}' has no variant with ${JSON.stringify(Object.fromEntries(wanted))}`);
  return { journey, among };
}

const kindOf = ({ script, width }) => `${script} ${width}`;
