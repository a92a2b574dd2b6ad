import { expect, it } from 'vitest';
import { testPlatform } from './testing/test-platform.ts';

const behindProxy = testPlatform({ demo: false, trustProxy: true });
const open = testPlatform({ demo: false });

const MOST_WRONG_PINS = 20;
const JOIN = `mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { playerToken } }`;

/** Tries a wrong PIN as the proxy would pass it on; the code of what it is answered. */
async function tryPin({ platform }: typeof open, forwarded: string): Promise<string> {
  const response = await fetch(`http://localhost:${platform.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
    body: JSON.stringify({ query: JOIN, variables: { input: { pin: '000000', nickname: 'Amir' } } }),
  });
  const { errors } = (await response.json()) as { errors: Array<{ extensions: { code: string } }> };
  return errors[0]?.extensions.code ?? 'none';
}

async function useUpTries(world: typeof open): Promise<void> {
  for (let n = 0; n < MOST_WRONG_PINS; n++) await tryPin(world, '192.0.2.1');
}

it('behind a proxy that is trusted counts tries by the address that the proxy names', async () => {
  await useUpTries(behindProxy);
  expect(await tryPin(behindProxy, '192.0.2.1')).toBe('TOO_MANY_ATTEMPTS');
  expect(await tryPin(behindProxy, '192.0.2.2')).toBe('QUIZ_NOT_FOUND');
});

it('without one believes nobody who says where they come from', async () => {
  await useUpTries(open);
  expect(await tryPin(open, '192.0.2.2')).toBe('TOO_MANY_ATTEMPTS');
});
