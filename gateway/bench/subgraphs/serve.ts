// One subgraph as a process: `serve.ts <name> <port>`. Its time is not measured, so it is as cheap as it can be: queries are compiled once
// and answers remembered, whatever their text, because the data never changes.
import { createServer } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { answerTo } from '../conversation.ts';
import { compiledExecutor } from './compiled.ts';
import { schemaOf, school } from './schemas.ts';

export interface Count {
  fetches: number;
  /** Fetches that said nothing about the caller. */
  anonymous: number;
}

const MOST_ANSWERS = 2_000;
const KEEP_ALIVE = 600_000;

const [name, port] = process.argv.slice(2);
const subgraph = school.find((each) => each.name === name);
if (!subgraph) throw new Error(`there is no subgraph ${name}`);
serve(schemaOf(subgraph), Number(port));

function serve(schema: GraphQLSchema, port: number): void {
  const count: Count = { fetches: 0, anonymous: 0 };
  const execute = compiledExecutor(schema);
  const answers = new Map<string, Buffer>();

  async function answer(body: string, authorization: string | undefined): Promise<Buffer> {
    const key = `${authorization}\n${body}`;
    const known = answers.get(key);
    if (known) return known;
    const { query, variables } = JSON.parse(body);
    const fresh = Buffer.from(JSON.stringify(await execute(query, variables, { authorization })));
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(key, fresh);
    return fresh;
  }

  const server = createServer((req, res) => {
    const { authorization } = req.headers;
    count.fetches += 1;
    if (!authorization) count.anonymous += 1;
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', async () => {
      const text = await answer(Buffer.concat(chunks).toString(), authorization);
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length }).end(text);
    });
  });
  // Connections outlive the pauses between rounds.
  server.keepAliveTimeout = KEEP_ALIVE;
  answerTo('count', () => count);
  server.listen(port, '127.0.0.1');
}
