// The limit: what somebody would write who knows these three queries and wants no engine. It makes the fetches of Apollo's plan, one request
// each and at the same time where the plan allows it, walks the answers in plain loops, and writes the client's shape.
import { createServer, type IncomingMessage } from 'node:http';
import { readArguments } from '../contestants/arguments.ts';
import { type QueryName, queries } from '../queries.ts';
import { openSubgraphs } from './ask.ts';
import { heavy } from './heavy.ts';
import { plannedFetches } from './planned-fetches.ts';
import { small } from './small.ts';
import { wide } from './wide.ts';

const { supergraphSdl, port, forward } = readArguments();
const ask = openSubgraphs(supergraphSdl, forward);
const textsOf = (name: QueryName) => plannedFetches(supergraphSdl, queries[name]);
const programs = new Map<string, (authorization: string | undefined) => Promise<object>>([
  [queries.heavy, heavy(ask, textsOf('heavy'))],
  [queries.wide, wide(ask, textsOf('wide'))],
  [queries.small, small(ask, textsOf('small'))],
]);

const server = createServer(async (req, res) => {
  try {
    const { query } = JSON.parse(await readText(req));
    const program = programs.get(query);
    if (!program) throw new Error('only the queries of the benchmark are known here');
    const text = Buffer.from(JSON.stringify({ data: await program(req.headers[forward] as string | undefined) }));
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
  } catch (error) {
    res.writeHead(500).end(String(error));
  }
});
server.listen(port, '127.0.0.1');

function readText(req: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => resolve(Buffer.concat(chunks).toString()));
    req.on('error', reject);
  });
}
