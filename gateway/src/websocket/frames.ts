// What goes to a client, as websocket frames: whole, unmasked text messages, made by hand so that many clients share the same bytes.
import { madeOnce, type StreamEvent } from '../subscriptions/stream-event.ts';

const TEXT = 0x81;
/** An event up to this size is copied behind each client's own beginning, which is cheaper than a second write. */
const CHEAP_COPY = 1_024;
/** Ids that many clients have: a page counts its operations, so the same page has the same ids. */
const SHARED_ID = 8;
const MOST_SHARED = 64;

/** A text message as one frame. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const frame = withHeader(payload.length, payload.length);
  payload.copy(frame, frame.length - payload.length);
  return frame;
}

/** What stands before the event in every `next` message of an operation. */
function nextPrefix(id: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
}

/** A `next` message, in one or two pieces that are written one after the other. Clients with the same short id share it while the event is given out. */
export function nextFrame(event: StreamEvent, id: string): Buffer | [Buffer, Buffer] {
  const { tail, made } = event;
  if (made && id.length <= SHARED_ID && (made.has(id) || made.size < MOST_SHARED)) {
    return madeOnce(event, id, () => wholeFrame(nextPrefix(id), tail));
  }
  const prefix = nextPrefix(id);
  if (tail.length <= CHEAP_COPY) return wholeFrame(prefix, tail);
  const start = withHeader(prefix.length + tail.length, prefix.length);
  prefix.copy(start, start.length - prefix.length);
  return [start, tail];
}

function wholeFrame(prefix: Buffer, tail: Buffer): Buffer {
  const length = prefix.length + tail.length;
  const frame = withHeader(length, length);
  const at = frame.length - length;
  prefix.copy(frame, at);
  tail.copy(frame, at + prefix.length);
  return frame;
}

/** A buffer that begins with the header of a frame of `length` bytes, and has room for the first `room` of them. */
function withHeader(length: number, room: number): Buffer {
  if (length < 126) {
    const frame = Buffer.allocUnsafe(2 + room);
    frame[1] = length;
    return begun(frame);
  }
  if (length < 65_536) {
    const frame = Buffer.allocUnsafe(4 + room);
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
    return begun(frame);
  }
  const frame = Buffer.allocUnsafe(10 + room);
  frame[1] = 127;
  frame.writeBigUInt64BE(BigInt(length), 2);
  return begun(frame);
}

function begun(frame: Buffer): Buffer {
  frame[0] = TEXT;
  return frame;
}
