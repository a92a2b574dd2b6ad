import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Replies, ReplyKind } from './line-replies.ts';

const MOST = 40;

function onWire(id: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt32BE(bytes.length, 0);
  head.writeUInt32BE(id, 4);
  head[8] = ReplyKind.answer;
  return Buffer.concat([head, bytes]);
}

it('puts replies together whatever the pieces, and leaves out the bytes of those that are too big', () => {
  const replies = fc.array(fc.uint8Array({ maxLength: 2 * MOST, size: 'max' }), { maxLength: 12 });
  fc.assert(
    fc.property(replies, fc.infiniteStream(fc.integer({ min: 1, max: 30 })), (sent, sizes) => {
      const bytes = sent.map((one) => Buffer.from(one));
      const whole = Buffer.concat(bytes.map((one, id) => onWire(id, one)));
      const reader = new Replies(MOST);
      const found = [];
      for (let at = 0; at < whole.length; ) {
        const end = at + (sizes.next().value as number);
        // A piece's memory may be used again once it was read.
        found.push(...reader.read(Buffer.from(whole.subarray(at, end))));
        at = end;
      }
      const due = bytes.map((one, id) => ({ id, kind: ReplyKind.answer, bytes: one.length > MOST ? undefined : one }));
      expect(found).toEqual(due);
    }),
  );
});
