// A subgraph that does what the test says, at the level of HTTP: for everything that a real one does only on a bad day.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedServer extends AsyncDisposable {
  url: string;
  /** Requests so far, and how many of them are open now, and were at most. */
  requests: number;
  open: number;
  mostOpen: number;
}

export type Script = (res: ServerResponse, body: string, req: IncomingMessage) => unknown;

/** Answers every request, once its body is read, by this script. */
export async function startScripted(script: Script): Promise<ScriptedServer> {
  const server = createServer(async (req, res) => {
    scripted.requests += 1;
    scripted.open += 1;
    scripted.mostOpen = Math.max(scripted.mostOpen, scripted.open);
    res.once('close', () => {
      scripted.open -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    await script(res, Buffer.concat(chunks).toString(), req);
  });
  // It knows of no lines, and the script is to hear of calls alone.
  server.on('upgrade', (_req, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const scripted: ScriptedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    requests: 0,
    open: 0,
    mostOpen: 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return scripted;
}

/** Ends the answer with this JSON text. */
export function sendJson(res: ServerResponse, text: string): void {
  res.writeHead(200, { 'content-type': 'application/json' }).end(text);
}
