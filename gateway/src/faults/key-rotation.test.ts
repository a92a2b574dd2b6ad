import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { startWorld, until } from '../testing/gateway-world.ts';

async function newKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' };
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://api.alif24.uz',
    aud: 'alif24',
    sub: '1',
    role: 'STUDENT',
    sid: 's1',
    iat: now,
    exp: now + 600,
  };
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid }).sign(privateKey);
  return { jwk, headers: { authorization: `Bearer ${token}` } };
}

describe('a change of the key that signs tokens', () => {
  it('under load refuses no good token, of the old key or of the new', async () => {
    const [old, next] = [await newKey('old'), await newKey('next')];
    let keys = [old.jwk];
    let asked = 0;
    await using world = await startWorld('in memory', {
      jwks: async () => {
        asked += 1;
        const known = keys;
        await new Promise((resolve) => setImmediate(resolve));
        return { keys: known };
      },
    });
    const statuses = new Set<number>();
    let answered = 0;
    let isOver = false;
    let signing = [old];
    const lane = async (turn: number) => {
      while (!isOver) {
        const { headers } = signing[turn % signing.length] ?? old;
        statuses.add((await world.post('{ me { id } }', { headers })).status);
        answered += 1;
        turn += 1;
      }
    };
    const load = Promise.all(Array.from({ length: 8 }, (_, turn) => lane(turn)));
    await until(() => answered > 40);
    keys = [old.jwk, next.jwk];
    signing = [old, next];
    const before = answered;
    await until(() => answered > before + 80);
    isOver = true;
    await load;
    expect([...statuses]).toEqual([200]);
    expect(asked).toBe(2);
  });
});
