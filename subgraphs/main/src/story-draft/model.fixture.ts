import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a language model was asked. */
interface Asked {
  path: string | undefined;
  authorization: string | undefined;
  body: string;
}

type Reply = { status?: number; content?: unknown; raw?: string; isSilent?: boolean };

/** A server on this machine that speaks the chat interface of OpenAI and answers what a test tells it to, the last answer again and again. */
export async function openModel() {
  const asked: Asked[] = [];
  let replies: Reply[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    asked.push({
      path: request.url,
      authorization: request.headers.authorization,
      body: Buffer.concat(chunks).toString(),
    });
    const { status = 200, content, raw, isSilent } = (replies.length > 1 ? replies.shift() : replies[0]) ?? {};
    if (isSilent) return;
    const message = { content: typeof content === 'string' ? content : JSON.stringify(content) };
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(raw ?? JSON.stringify({ choices: [{ message }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    says(...next: Reply[]) {
      asked.length = 0;
      replies = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
