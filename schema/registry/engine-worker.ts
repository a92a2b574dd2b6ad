// The thread of engine.ts: one job after the other.
import { parentPort } from 'node:worker_threads';
import type { Answer } from './engine.ts';
import { type Jobs, jobs } from './jobs.ts';

parentPort?.on('message', async ({ kind, input }: { kind: keyof Jobs; input: never }) => {
  parentPort?.postMessage(await answer(kind, input));
});

async function answer(kind: keyof Jobs, input: never): Promise<Answer> {
  try {
    return { output: await jobs[kind](input) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
