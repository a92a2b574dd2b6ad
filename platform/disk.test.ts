import { expect, it } from 'vitest';
import { watchDisk } from './disk.ts';

it('a disk that runs out of space is told once, and again only after there was plenty', () => {
  const said: string[] = [];
  let free = 5_000;
  const { look, stop } = watchDisk('/data', { note: (sentence) => said.push(sentence), freeMb: () => free });
  const after = (megabytes: number) => {
    free = megabytes;
    look();
    return said.length;
  };
  expect([5_000, 99.9, 12, 150, 80, 300, 40].map(after)).toEqual([0, 1, 1, 1, 1, 1, 2]);
  expect(said[0]).toBe('! The disk of /data has 99 MB left; free some space, or nothing more can be stored.');
  stop();
});
