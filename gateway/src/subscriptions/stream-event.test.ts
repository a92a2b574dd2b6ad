import { expect, it } from 'vitest';
import { nextFrame } from '../websocket/frames.ts';
import { forgetMade, streamEvent, telling } from './stream-event.ts';

it('an event that has been given out is its bytes alone, whatever slow and late readers are still sent of it', () => {
  const event = streamEvent(`{"data":{"note":"${'x'.repeat(100)}"}}`, 1);
  const frame = (id: string) => nextFrame(event, id);
  expect(frame('1')).toBe(frame('1'));
  expect(telling(event, { recovered: true })).toBe(telling(event, { recovered: true }));
  const before = frame('1');
  forgetMade(event);
  expect(frame('1')).toEqual(before);
  expect(String(telling(event, { dropped: 2 }).tail)).toContain('"extensions":{"dropped":2}');
  expect(event).toEqual({ tail: event.tail, sequence: 1 });
});

it('an event keeps no bytes but its own, however long it is remembered', () => {
  const { tail } = streamEvent('{"data":{"note":"Oʻquvchi"}}', 1);
  expect(tail.buffer.byteLength).toBe(tail.length);
  expect(String(tail)).toBe('{"data":{"note":"Oʻquvchi"}}}');
});
