// A websocket client for graphql-transport-ws that costs next to nothing, so that what is measured is the server.
import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { SUBSCRIPTION } from './event.ts';

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;
const PING_MESSAGE = Buffer.from('{"type":"ping"}');

/** Resolves once the server has greeted and the subscription is sent; afterwards every text goes to `onText`, with the id that was subscribed under. */
export function openSubscriber(
  port: number,
  onText: (text: string, id: string) => void,
  onEnd: (reason: string) => void,
): Promise<void> {
  const id = randomUUID();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    let isOpen = false;
    let isGreeted = false;
    let rest: Buffer = Buffer.alloc(0);
    const end = (reason: string) => {
      socket.destroy();
      onEnd(reason);
      // Through onEnd is told who it was.
      resolve();
    };
    const onFrame = (opcode: number, payload: Buffer) => {
      if (opcode === CLOSE)
        end(
          `closed with ${payload.length > 1 ? `${payload.readUInt16BE()} ${payload.toString('utf8', 2)}` : 'no code'}`,
        );
      else if (opcode === PING) send(socket, PONG, payload.toString());
      else if (opcode !== TEXT) return;
      else if (payload.equals(PING_MESSAGE)) send(socket, TEXT, '{"type":"pong"}');
      else if (isGreeted) onText(payload.toString(), id);
      else {
        isGreeted = true;
        send(socket, TEXT, JSON.stringify({ id, type: 'subscribe', payload: { query: SUBSCRIPTION } }));
        resolve();
      }
    };
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
    socket.on('error', ({ message }) => end(message));
    socket.on('close', () => end('the connection was cut'));
    socket.on('data', (chunk) => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!isOpen) {
        const headEnd = rest.indexOf('\r\n\r\n');
        if (headEnd < 0) return;
        const [status = ''] = rest.toString('latin1', 0, headEnd).split('\r\n');
        if (!status.includes(' 101 ')) return end(status);
        isOpen = true;
        rest = rest.subarray(headEnd + 4);
        send(socket, TEXT, '{"type":"connection_init"}');
      }
      rest = readFrames(rest, onFrame);
    });
  });
}

/** Hands on every whole frame and returns what is left. Servers do not mask, and none here fragments. */
function readFrames(bytes: Buffer, onFrame: (opcode: number, payload: Buffer) => void): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    let length = (bytes[at + 1] as number) & 0x7f;
    let begin = at + 2;
    if (length === 126) {
      if (bytes.length < begin + 2) break;
      length = bytes.readUInt16BE(begin);
      begin += 2;
    } else if (length === 127) throw new Error('no frame of this benchmark is that long');
    if (bytes.length < begin + length) break;
    onFrame((bytes[at] as number) & 0x0f, bytes.subarray(begin, begin + length));
    at = begin + length;
  }
  return at === bytes.length ? Buffer.alloc(0) : bytes.subarray(at);
}

/** Clients must mask; with a key of zeros the text stays as it is. */
function send(socket: Socket, opcode: number, text: string): void {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(payload.length < 126 ? 6 : 8);
  head[0] = 0x80 | opcode;
  if (payload.length < 126) head[1] = 0x80 | payload.length;
  else {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(payload.length, 2);
  }
  socket.write(Buffer.concat([head, payload]));
}
