// The school's subgraphs in the test's own process, and what a gateway in a process of its own is told of them.
import { SECRET } from './gateway-world.ts';
import { fileWith } from './process.ts';
import { compose, SchoolWorld } from './subgraphs.ts';
import { serve } from './transports.ts';

export interface ServedSchool extends AsyncDisposable {
  school: SchoolWorld;
  /** For `startProcess`; a busy machine is given a minute for what is due in seconds. */
  env: Record<string, string>;
}

/** Serves the three subgraphs on free ports until it is disposed. */
export async function serveSchool(): Promise<ServedSchool> {
  const school = new SchoolWorld();
  const servers = await Promise.all(school.subgraphs.map((subgraph) => serve(subgraph, SECRET)));
  const urls = Object.fromEntries(servers.map(({ url }, index) => [school.subgraphs[index]?.name, url]));
  return {
    school,
    env: {
      SUPERGRAPH: await fileWith(compose(school.subgraphs, urls)),
      HOP_SECRET: SECRET,
      SUBGRAPH_DEADLINE_MS: '60000',
      MUTATION_DEADLINE_MS: '60000',
    },
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server.close();
    },
  };
}
