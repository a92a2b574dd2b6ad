import { Client, type Dispatcher } from 'undici';

/** Resolves to the body; rejects with the status when it is not 200. */
export type Exchange = (body: string) => Promise<Buffer>;

/** One keep-alive connection that sends one request after the other. The cheapest way that undici has. */
export function openConnection(origin: string, authorization: string): { exchange: Exchange; close(): Promise<void> } {
  const client = new Client(origin, { pipelining: 1, bodyTimeout: 60_000, headersTimeout: 60_000 });
  const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
  const exchange: Exchange = (body) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let status = 0;
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          const answer = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
          if (status === 200) resolve(answer);
          else reject(new Error(`status ${status}: ${answer.toString().slice(0, 500)}`));
        },
        onResponseError: (_controller, error) => reject(error),
      };
      client.dispatch({ path: '/graphql', method: 'POST', headers, body }, handler);
    });
  return { exchange, close: () => client.close() };
}
