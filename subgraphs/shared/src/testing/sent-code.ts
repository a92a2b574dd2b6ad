import type { TestGraph } from './test-graph.ts';

/** The newest line of the log that tells of something sent to `address`: where no provider is set up, codes and links stand there. */
async function newestLine(graph: TestGraph, address: string): Promise<string> {
  await graph.runJobs();
  const line = graph.logged.findLast((text) => text.includes(address));
  if (!line) throw new Error(`Nothing was sent to ${address}.`);
  return line;
}

/** The six digits that were last sent to a number or an e-mail address. */
export async function sentCode(graph: TestGraph, address: string): Promise<string> {
  const line = await newestLine(graph, address);
  return line.replaceAll(address, '').match(/\b\d{6}\b/)?.[0] ?? '';
}

/** The link that was last sent to a number or an e-mail address. */
export async function sentLink(graph: TestGraph, address: string): Promise<string> {
  return (await newestLine(graph, address)).match(/https?:[^\s"\\]+/)?.[0] ?? '';
}
