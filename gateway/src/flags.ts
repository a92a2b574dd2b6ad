// The command line: each flag is a variable of the environment that counts more than what is set there.
import { parseArgs } from 'node:util';

export const USAGE = `npm run gateway -- [--supergraph FILE] [--port N] [--host H] [--forward HEADER,HEADER]

Serves a federated graph at /graphql, over HTTP and websocket. Subgraphs are called at the addresses that the supergraph
names for them, or at SUBGRAPH_URL_<NAME>. With neither JWKS_URL nor HOP_SECRET set, everybody is anonymous.

  --supergraph FILE   the supergraph; served anew when it changes   (SUPERGRAPH; without it ours)
  --port N            0 takes a free one                            (PORT, 4000)
  --host H            the address to listen at                      (HOST, 0.0.0.0)
  --forward LIST      request headers that go on to the subgraphs   (FORWARD_HEADERS, none)
  --help              this text
`;

const VARIABLES = { supergraph: 'SUPERGRAPH', port: 'PORT', host: 'HOST', forward: 'FORWARD_HEADERS' } as const;

/** The flags by the name of the variable that they stand for. Throws a sentence when there is one that nobody knows. */
export function readFlags(args: string[]): { help: boolean; variables: Record<string, string> } {
  const options = {
    supergraph: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    forward: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    const { help = false, ...values } = parseArgs({ args, options, strict: true }).values;
    const variables = Object.entries(values).map(([flag, value]) => [VARIABLES[flag as keyof typeof VARIABLES], value]);
    return { help, variables: Object.fromEntries(variables) };
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${sentence}; --help names all flags.`);
  }
}
