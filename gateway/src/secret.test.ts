import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { faultOfSecret } from './secret.ts';

// The same cases as in the subgraphs' secrets.test.ts: both sides judge alike.
it.each([
  [undefined, 'is missing'],
  ['Zk3vQ9xLr7mTb2WnYc5P', 'is shorter than 32 characters'],
  ['please-CHANGE-ME-before-you-start-1234', 'is an example'],
  ['a'.repeat(64), 'is no random text'],
  ['0123456789abcdef'.repeat(4), 'is no random text'],
  ['abcdefghijklmnopqrstuvwxyz0123456789', 'is no random text'],
  ['abababababababababababababababababcd', 'is no random text'],
  ['correct-horse-correct-horse-correct-horse-', 'is no random text'],
])('%j %s', (value, fault) => {
  expect(faultOfSecret(value)).toBe(fault);
});

it('what a generator made is taken', () => {
  for (let n = 0; n < 1_000; n += 1)
    for (const encoding of ['hex', 'base64url'] as const)
      expect(faultOfSecret(randomBytes(32).toString(encoding))).toBeUndefined();
});
