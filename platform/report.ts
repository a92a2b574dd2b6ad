const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** One of each role of the demo school; they all share a password. */
const LOGINS = [
  ['pupil', '+998 90 000-04-01'],
  ['parent', '+998 90 000-03-01'],
  ['teacher', '+998 90 000-02-01'],
  ['organisation', '+998 90 000-01-01'],
  ['administrator of it', '+998 90 000-05-01'],
  ['cashier of it', '+998 90 000-05-02'],
  ['moderator', '+998 90 000-00-01'],
] as const;

/** What the person at the terminal sees. */
export function createReport(out: NodeJS.WritableStream = process.stdout, err: NodeJS.WritableStream = process.stderr) {
  // A terminal that is gone is no reason to stop.
  for (const stream of [out, err]) stream.on('error', () => {});
  const begin = performance.now();
  let last = begin;
  const line = (text = '') => void out.write(`${text}\n`);
  return {
    stage(done: string) {
      line(`  ✓ ${done} (${seconds(last)})`);
      last = performance.now();
    },
    note: line,
    fail(error: unknown) {
      err.write(`\n✗ ${explain(error)}\n`);
    },
    addresses({ port, origins }: { port: number; origins: string[] }, demo: boolean, missing: readonly string[]) {
      line(`\nAlif24 is ready after ${seconds(begin)}.\n`);
      line('  Sites');
      for (const origin of origins) line(`    ${origin}`);
      line('\n  Graph (queries, mutations, and subscriptions over graphql-ws)');
      line(`    http://api.alif24.localhost:${port}/graphql`);
      line(`    http://localhost:${port}/graphql`);
      line(`    http://localhost:${port}/explorer   works without internet`);
      if (demo) {
        line('\n  Demo logins, each with the password alif2424');
        for (const [role, phone] of LOGINS) line(`    ${phone}   ${role}`);
      }
      if (missing.length > 0) line('\n  Off until their keys are set; all else works (.env.example says which)');
      for (const sentence of missing) line(`    ${sentence}`);
      line('\nCtrl-C stops everything.');
    },
    services(urls: Record<string, string>) {
      line(`\nEight processes are ready after ${seconds(begin)}.\n`);
      for (const [name, url] of Object.entries(urls)) line(`  ${name.padEnd(8)} ${url}`);
      line('\nCtrl-C stops everything.');
    },
  };
}

/** One sentence for a person. */
function explain(error: unknown): string {
  const { code, port, message } = error as { code?: string; port?: number; message: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken; stop what uses it, or start with another: PORT=4001 npm start.`;
  if (code === 'EACCES') return `There is no permission: ${message}.`;
  if (code === 'ENOSPC' || /no space left/i.test(message)) return 'The disk is full; free some space and start again.';
  return message;
}
