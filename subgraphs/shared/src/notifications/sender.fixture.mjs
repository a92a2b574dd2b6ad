// A process that sends what waits in the outbox until it is killed: `sender.fixture.mjs <database> <settings as JSON>`.

import { pino } from 'pino';
import { openDataSource } from '../database/index.ts';
import { bindJob, startJobs } from '../jobs/index.ts';
import { Context } from '../server/index.ts';
import { readSettings } from '../settings/index.ts';
import { notificationJobs } from './index.ts';

const [databaseUrl, environment] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const resources = {
  events: { publish: async () => {} },
  log,
  tokens: null,
  settings: readSettings(JSON.parse(environment)),
};
const dataSource = await openDataSource({ schema: 'notes', entities: [], migrations: [] }, { url: databaseUrl });
const context = () => new Context(dataSource.manager, { caller: null, requestId: 'sender', address: '' }, resources);
const jobs = notificationJobs({ digestOf: async () => null }).map((job) => bindJob(job, context));
await startJobs({ databaseUrl, jobs, log });
process.send('ready');
