import { afterEach, expect } from 'vitest';

const said: unknown[][] = [];
console.error = (...words) => void said.push(words);

/** Whatever complains on the console does so for a reason: the test in which it happens has failed. */
afterEach(() => {
  const complaints = said.splice(0);
  expect(complaints, 'console.error was called').toEqual([]);
});
