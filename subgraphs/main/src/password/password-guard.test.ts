import { testGraph } from '@alif24/subgraph-shared/testing';
import { AppError } from '@alif24/subgraph-shared/utils';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { guarded } from './password-guard.service.ts';

const graph = testGraph(subgraph);

it('a password at which nobody looked, because too many came at once, is no guess', async () => {
  const account = '+998901112233';
  const busy = () => Promise.reject(new AppError('TOO_MANY_ATTEMPTS', 'Busy', { retryAfterSeconds: 5 }));
  for (let n = 0; n < 20; n += 1) {
    await expect(guarded(graph.context(), account, busy)).rejects.toMatchObject({ retryAfterSeconds: 5 });
  }
  const codes = [];
  for (let n = 0; n < 6; n += 1) {
    codes.push(await guarded(graph.context(), account, async () => false).catch(({ code }) => code));
  }
  expect(codes).toEqual([false, false, false, false, false, 'TOO_MANY_ATTEMPTS']);
});
