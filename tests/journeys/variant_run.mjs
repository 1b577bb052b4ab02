// One journey in one variant: begins a server and a visitor, goes the way, and says what happened.
import { mkdirSync, writeFileSync } from 'node:fs';
import { variantText } from './journey.mjs';
import { Visitor } from './visitor.mjs';

const LIMIT_MS = 300_000; // of the longest journey on a busy machine

// `start` gives {base, log(), stop()}, and {database} where that can be taken away. What is left behind by a
// failure stands in `evidence`.
export async function runVariant({ browser, start, journey, variant, evidence, images, coverage }) {
  const began = Date.now();
  const failures = [];
  let server;
  let visitor;
  try {
    server = await start(variant, journey.serve);
    const { base, database } = server;
    visitor = await Visitor.arrive(browser, { base, variant, images, coverage, database });
    await within(LIMIT_MS, journey.go(visitor));
    if (visitor.complaints().length) throw new Error(visitor.complaints().join('\n'));
    if (visitor.checks === 0) throw new Error('the journey never called check()');
  } catch (error) {
    const picture = visitor && (await keepEvidence(visitor, evidence, evidenceName(journey, variant)));
    failures.push({ step: visitor?.stepName ?? 'starts the server', message: brief(error), picture });
  }
  await visitor?.leave().catch(() => {});
  await server?.stop().catch((error) => failures.push({ step: 'stops the server', message: error.message }));
  return { title: journey.title, variant, failures, seconds: (Date.now() - began) / 1000 };
}

export function describe({ title, variant, failures, seconds }) {
  const head = `${failures.length ? 'FAILED' : 'ok    '} ${title}, ${variantText(variant)} (${seconds.toFixed(1)} s)`;
  const details = failures.flatMap(({ step, message, picture }) => [
    `    at the step: ${step}`,
    ...message.split('\n').map((line) => `    ${line}`),
    ...(picture ? [`    the page as it was: ${picture}`] : []),
  ]);
  return [head, ...details].join('\n');
}

function within(limit, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function evidenceName({ title }, { width, script, postgresql }) {
  return `${fileName(title)}-${width}${script ? '' : '-plain'}${postgresql ? '-postgresql' : ''}`;
}

function fileName(title) {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

// The message, and the line of the journey that asked; Playwright's colours and our own frames left out.
function brief(error) {
  const line = /\(?((?:file:\/\/)?\/\S+\.journey\.mjs:\d+)/.exec(error.stack ?? '')?.[1];
  const text = String(error.message).replace(/\u001b\[\d+m/g, '');
  return line ? `${text}\nfrom ${line.replace(/^.*\/tests\//, 'tests/')}` : text;
}

async function keepEvidence(visitor, folder, name) {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.png`;
  try {
    writeFileSync(`${folder}/${name}.html`, await visitor.source());
  } catch {
    // No page was open, or the browser dropped its text already.
  }
  return visitor.page.screenshot({ path, fullPage: true }).then(() => path, () => undefined);
}
