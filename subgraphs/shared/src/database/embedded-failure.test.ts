import { expect, test } from 'vitest';
import { explainFailure } from './embedded-failure.ts';

test.each([
  [
    'a full disk at run time',
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device'],
    /^The disk is full: PostgreSQL cannot write to \/data;/,
  ],
  [
    'a full disk in the first start',
    [
      'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes',
      'HINT:  Check free disk space.',
      'PANIC:  cannot abort transaction 1',
    ],
    /^The disk is full/,
  ],
  [
    'too little shared memory, which the system also calls a full device',
    ['FATAL:  could not resize shared memory segment "/PostgreSQL.1" to 8 bytes: No space left on device'],
    /cannot get shared memory from the system \(could not resize/,
  ],
  ['a system without the locale', ['initdb: error: invalid locale name "C.UTF-8"'], /no UTF-8 locale/],
  [
    'binaries of another libc',
    ['/x/initdb: error while loading shared libraries: libxml2.so.2: cannot open shared object file'],
    /do not run on this system/,
  ],
  [
    'a folder of somebody else',
    ["Error: EACCES: permission denied, mkdir '/data'"],
    /may not use \/data \(EACCES: permission denied/,
  ],
  [
    'damaged files',
    ['LOG:  invalid checkpoint record', 'PANIC:  could not locate a valid checkpoint record at 0/1'],
    /is damaged/,
  ],
  [
    'anything else, by its last serious line',
    ['LOG:  starting', 'FATAL:  the moon is full', 'LOG:  shut down'],
    /^PostgreSQL cannot run in \/data: the moon is full\.$/,
  ],
  ['silence', [], /ended without a word/],
])('%s becomes one sentence', (_what, output, sentence) => {
  const { message } = explainFailure(output, '/data');
  expect(message).toMatch(sentence);
  expect(message).not.toContain('\n');
});

test('a checkpoint that failed is a full disk where there is no room left, and only there', () => {
  const output = ['FATAL:  checkpoint request failed'];
  expect(explainFailure(output, '/data', 0.5).message).toMatch(/^The disk is full: PostgreSQL cannot write to \/data;/);
  expect(explainFailure(output, '/data', 500).message).toMatch(/: checkpoint request failed\.$/);
});
