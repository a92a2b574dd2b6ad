import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server of the transcription interface was asked. */
export interface Asked {
  path: string;
  authorization: string | undefined;
  form: Record<string, string>;
  file: { name: string; type: string; bytes: number };
}

type Reply = { status: number; body: string | object; afterMilliseconds?: number };

/** A recogniser of speech on this machine that speaks the HTTP interface of OpenAI and says what a test tells it to say. */
export async function openRecogniser() {
  const asked: Asked[] = [];
  let reply: Reply = { status: 200, body: { text: '' } };
  const server = createServer(async (request, response) => {
    try {
      asked.push(await readAsked(request));
    } catch {
      response.writeHead(400).end('{"error":{"message":"no form"}}');
      return;
    }
    const { status, body, afterMilliseconds } = reply;
    if (afterMilliseconds) {
      const late = setTimeout(() => response.destroy(), afterMilliseconds);
      response.on('close', () => clearTimeout(late));
      return;
    }
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    says(next: Reply) {
      reply = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(Buffer.concat(chunks)), { headers }).formData();
  const file = form.get('file') as File;
  const texts = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    form: Object.fromEntries(texts),
    file: { name: file.name, type: file.type, bytes: file.size },
  };
}

/** Words said one after the other, half a second each. */
export const saidAt = (text: string, from = 1) =>
  text.split(' ').map((word, n) => ({ word, start: from + n * 0.5, end: from + n * 0.5 + 0.4 }));
