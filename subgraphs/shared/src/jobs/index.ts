export * from './enqueue.ts';
export * from './job.ts';
export { migrateJobs } from './migrate-jobs.ts';
export * from './start-jobs.ts';
