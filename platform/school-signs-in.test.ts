import { hashPassword } from '@alif24/subgraph-shared/auth';
import { expect, it } from 'vitest';
import { type Answer, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: false });

const PUPILS = 500;
const PASSWORD = 'kitob-daftar-qalam';
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } } }';
const phoneOf = (n: number) => `+99866${String(n).padStart(7, '0')}`;

/** The numbers that are not in yet; everybody who is refused is told when to come. */
async function wave(numbers: readonly number[]): Promise<number[]> {
  const ask = async (n: number): Promise<Answer> =>
    world.graph.ask(LOGIN, { input: { phone: phoneOf(n), password: PASSWORD } });
  const answers = await Promise.all(numbers.map(ask));
  const out = answers.flatMap(({ errors }) => errors ?? []);
  for (const { extensions } of out) {
    expect(extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: expect.any(Number) });
    expect(extensions.retryAfterSeconds).toBeLessThanOrEqual(60);
  }
  return numbers.filter((_, index) => answers[index]?.errors);
}

it('a school of five hundred behind one address is let in: whom the queue cannot serve in time is told when to come, and keeps all tries', async () => {
  const main = world.platform.subgraphs.find(({ name }) => name === 'main');
  await main?.dataSource.query(
    `INSERT INTO shared.users (role, first_name, last_name, phone, phone_verified_at, password_hash)
     SELECT 'PARENT', 'Malika', 'Saidova', '+99866' || lpad(n::text, 7, '0'), now(), $2 FROM generate_series(0, $1::int - 1) AS n`,
    [PUPILS, await hashPassword(PASSWORD)],
  );
  let out = Array.from({ length: PUPILS }, (_, n) => n);
  // Whoever is refused does not even wait as long as told.
  for (let waves = 0; out.length > 0 && waves < 30; waves += 1) {
    out = await wave(out);
  }
  expect(out).toEqual([]);
});
