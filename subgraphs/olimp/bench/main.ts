// npm run bench -w subgraphs/olimp -- <which> [options]; each says its options at the top of its file.
const benchmarks: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  'live-quiz': () => import('./live-quiz.ts'),
  faults: () => import('./faults.ts'),
  leaderboard: () => import('./leaderboard.ts'),
};

const [which = '', ...args] = process.argv.slice(2);
const load = benchmarks[which];
if (!load) {
  process.stderr.write(`Say which: ${Object.keys(benchmarks).join(', ')}\n`);
  process.exit(1);
}
await (await load()).run(args);

export {};
