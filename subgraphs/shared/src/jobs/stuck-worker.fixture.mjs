// A process that takes a job and never ends it; killed by the test that started it.

import pg from 'pg';
import { pino } from 'pino';
import { startJobs } from './start-jobs.ts';

const databaseUrl = process.argv[2];
const job = {
  name: 'notes.stuck',
  run: () => {
    process.send('held');
    return new Promise(() => {});
  },
};
await startJobs({ databaseUrl, jobs: [job], log: pino({ level: 'silent' }) });
const client = new pg.Client({ connectionString: databaseUrl });
await client.connect();
await client.query("SELECT shared.enqueue_job('notes.stuck', '{}', NULL, NULL, 0, NULL, 5)");
await client.end();
