import { describe, expect, it } from 'vitest';
import { startWorld } from '../testing/gateway-world.ts';
import { Revocations } from './revocations.ts';

const DAY = 86_400;
const ago = (days: number) => Math.floor(Date.now() / 1_000) - days * DAY;
const analyst = { sub: 'token-1', sid: 'token-1', role: 'ANALYST' };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const codeOf = ({ body }: { body: { errors?: Array<{ extensions: { code: string } }> } }) =>
  body.errors?.[0]?.extensions.code;

describe('a token of an analyst', () => {
  it('is good for weeks, which no other token is', async () => {
    await using world = await startWorld('in memory');
    const ask = async (claims: object) =>
      world.post('{ __typename }', { headers: bearer(await world.token({ exp: ago(-7), ...claims })) });
    expect((await ask({ ...analyst, iat: ago(80) })).status).toBe(200);
    expect((await ask({ iat: ago(2) })).status).toBe(401);
    expect((await ask({ ...analyst, iat: ago(95) })).status).toBe(401);
    expect((await ask({ ...analyst, iat: ago(-3) })).status).toBe(401);
  });

  it('reads, and does nothing else', async () => {
    await using world = await startWorld('in memory');
    const headers = bearer(await world.token(analyst));
    const ask = async (query: string) => codeOf(await world.post(query, { headers }));
    expect(await ask('{ __typename }')).toBeUndefined();
    expect(await ask('mutation { __typename }')).toBe('FORBIDDEN');
    const stream = await fetch(`${world.origin}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { secret { sequence } }' }),
    });
    expect(await stream.text()).toContain('FORBIDDEN');
  });

  it('may cost less, and asks less often, than a person, with a code that says so', async () => {
    const limits = { analystCost: 1, analystRate: 4 };
    await using world = await startWorld('in memory', { limits });
    const school = '{ friends(first: 3) { id } }';
    const asAnalyst = { headers: bearer(await world.token(analyst)) };
    const asPupil = { headers: bearer(await world.token()) };
    expect(codeOf(await world.post(school, asPupil))).toBeUndefined();
    expect(codeOf(await world.post(school, asAnalyst))).toBe('LIMIT_EXCEEDED');
    for (let n = 0; n < 3; n++) expect((await world.post('{ __typename }', asAnalyst)).status).toBe(200);
    const refused = await world.post('{ __typename }', asAnalyst);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect((await world.post('{ __typename }', asPupil)).status).toBe(200);
  });

  it('that was taken back stays so for as long as that is told, however many sessions end meanwhile', () => {
    let tell: (sessionId: string) => void = () => {};
    const revocations = new Revocations((listener) => {
      tell = (sessionId) => listener({ sessionId });
      return () => {};
    });
    let heard = 0;
    revocations.onRevoked(({ sessionId }) => {
      if (sessionId === 'token-1') heard += 1;
    });
    for (let round = 0; round < 3; round++) {
      tell('token-1');
      for (let n = 0; n < 60_000; n++) tell(`session ${round} ${n}`);
    }
    const caller = { userId: 'token-1', sessionId: 'token-1', role: 'ANALYST' } as const;
    expect(revocations.hasEnded({ caller, issuedAt: 0, expiresAt: Number.MAX_SAFE_INTEGER })).toBe(true);
    expect(heard).toBe(1);
  });
});
