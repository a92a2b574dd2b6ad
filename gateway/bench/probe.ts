// Loaded into every contestant before its own code (`--import`), so that all of them are measured by the same two questions.
import { answerTo } from './conversation.ts';

export interface Usage {
  /** Milliseconds of CPU, user and system, of all threads since the process began. */
  cpu: number;
  /** Bytes of resident memory. */
  rss: number;
}

answerTo('usage', (): Usage => {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1_000, rss: process.memoryUsage.rss() };
});

// Twice: what the first collection finalises the second one frees.
answerTo('collect', async () => {
  for (let time = 0; time < 2; time++) {
    global.gc?.();
    await new Promise(setImmediate);
  }
});
