// The program under test, each time on a data folder of its own, copied from a demonstration that was
// made once. WAYMARK_BIN names the program.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START_LIMIT_MS = 15_000;
const STOP_LIMIT_MS = 10_000;

// Makes the demonstration unless there is one that is younger than the program.
export function makeDemonstration(program, folder) {
  if (existsSync(folder) && statSync(folder).mtimeMs > statSync(program).mtimeMs) return;
  rmSync(folder, { recursive: true, force: true });
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(join(folder, '..'), { recursive: true });
  runWhole(program, ['demo', '--data', part]);
  renameSync(part, folder);
}

export async function startWaymark(program, demonstration, more = []) {
  const data = mkdtempSync(join(tmpdir(), 'waymark-journey-'));
  cpSync(demonstration, data, { recursive: true });
  return serve(program, data, more);
}

function runWhole(program, line) {
  const { status, stdout, stderr } = spawnSync(program, line, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`'waymark ${line[0]}' failed (exit ${status}):\n${stdout}${stderr}`);
}

// On a data folder that is removed when it stops.
export async function serve(program, data, more) {
  const line = ['serve', '--data', data, '--port', '0', ...more];
  const child = spawn(program, line, { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (log += text));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));

  const port = await listening(() => log, ended).catch((error) => {
    child.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
    throw error;
  });
  return {
    base: `http://localhost:${port}`,
    log: () => log,
    // Stops as an operator would, and throws when the program did not end well.
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      const how = await ended;
      clearTimeout(late);
      rmSync(data, { recursive: true, force: true });
      if (how !== 0) throw new Error(`the server ended with ${how}:\n${log.slice(-2000)}`);
    },
  };
}

async function listening(log, ended) {
  let how;
  ended.then((code) => (how = code));
  for (const began = Date.now(); Date.now() - began < START_LIMIT_MS; ) {
    const said = /listening on http:\/\/localhost:(\d+)/.exec(log());
    if (said) return Number(said[1]);
    if (how !== undefined) throw new Error(`the server ended with ${how} before it listened:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`the server did not listen within ${START_LIMIT_MS / 1000} s:\n${log()}`);
}
