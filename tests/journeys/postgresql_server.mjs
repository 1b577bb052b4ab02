// The program on the PostgreSQL that scripts/with_postgresql starts: each time on a database of its own, copied
// from a demonstration that is made once, when the first journey asks for it.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from './waymark_server.mjs';

const PEOPLE = '50'; // besides the cast: each is as many journeys to the database, and no story needs them
const TEMPLATE = 'waymark_serve'; // the database of WAYMARK_TEST_POSTGRESQL_SERVE
const END_WITHIN_MS = 5_000;

// Without holding up the other journeys.
const run = promisify(execFile);

// Gives what starts a server.
export function postgresqlStarter(program, environment) {
  let demonstration;
  let copies = 0;
  return async () => {
    demonstration ??= makeDemonstration(program, environment);
    const original = await demonstration;
    copies += 1;
    const name = `waymark_journey_${copies}`;
    await asSuperuser(environment, `CREATE DATABASE ${name} OWNER waymark_owner TEMPLATE ${TEMPLATE}`);
    const data = mkdtempSync(join(tmpdir(), 'waymark-journey-'));
    cpSync(original, data, { recursive: true });
    const application = environment.WAYMARK_TEST_POSTGRESQL_SERVE_APP.replace(TEMPLATE, name);
    const server = await serve(program, data, ['--database', application]);
    return { ...server, database: switchOf(environment, name) };
  };
}

// Made and served as the role that owns none of its tables. Answers with the data folder.
async function makeDemonstration(program, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-journey-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, 'data');
  const owner = environment.WAYMARK_TEST_POSTGRESQL_SERVE;
  const application = environment.WAYMARK_TEST_POSTGRESQL_SERVE_APP;
  const keys = join(folder, 'keys.db'); // `migrate` wants both; the demonstration makes its own
  await run(program, ['migrate', '--database', owner, '--keys', keys, '--application-role', 'waymark_app']);
  await run(program, ['demo', '--data', data, '--database', application, '--people', PEOPLE]);
  return data;
}

function switchOf(environment, name) {
  return {
    async goAway() {
      await asSuperuser(
        environment,
        `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
        `SELECT pg_terminate_backend(pid, ${END_WITHIN_MS}) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
    },
    comeBack: () => asSuperuser(environment, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
  };
}

function asSuperuser(environment, ...commands) {
  const folder = environment.WAYMARK_POSTGRESQL_BIN ?? '/usr/lib/postgresql/15/bin';
  const url = environment.WAYMARK_TEST_POSTGRESQL_SERVE.replace(`waymark_owner@/${TEMPLATE}`, 'superuser@/postgres');
  const line = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', url, ...commands.flatMap((command) => ['-c', command])];
  return run(`${folder}/psql`, line);
}
