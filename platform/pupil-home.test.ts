import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });
const login = (phone: string) => world.graph.enter('login', { phone, password: 'alif2424' });
const operation = (name: string) =>
  readFile(resolve(import.meta.dirname, `../schema/operations/${name}.graphql`), 'utf8');

describe("the pupil's home", () => {
  it('has something true from each of the seven platforms, in one operation', async () => {
    const pupil = await login('90 000-04-01');
    const { me } = await world.graph.data(await operation('MainPupilHome'), {}, pupil);
    expect(me.coins.balance).toBeGreaterThan(0);
    for (const list of [
      'letterProgress',
      'testAttempts',
      'classrooms',
      'gameScores',
      'liveQuizResults',
      'lessonProgress',
    ]) {
      expect(me[list].length, list).toBeGreaterThan(0);
    }
  });

  it('costs as many SQL statements for a pupil with six weeks behind them as for one who came today', async () => {
    const query = await operation('MainPupilHome');
    const statementsFor = async (session: { token: string }) => {
      world.statements.length = 0;
      await world.graph.data(query, {}, session);
      return world.statements.length;
    };
    const newcomer = await world.graph.enter('register', {
      phone: '+998977777777',
      password: 'bugun-keldim',
      firstName: 'Yangi',
      lastName: '',
      role: 'STUDENT',
      grade: 1,
    });
    const old = await statementsFor(await login('90 000-04-01'));
    expect(old).toBeLessThanOrEqual(25);
    // Who has nothing yet may skip a look-up of what it points to, but never needs more.
    expect(await statementsFor(newcomer)).toBeLessThanOrEqual(old);
    expect(await statementsFor(await login('90 000-04-02'))).toBe(old);
  });
});

describe('the lessons of the demo school', () => {
  it('show stories that the library has, in the language of the lesson', async () => {
    const { lessons } = await world.graph.data(
      '{ lessons(first: 100) { edges { node { language blocks { kind story { id language title pageCount } } } } } }',
    );
    const shown = lessons.edges.flatMap(
      ({ node }: { node: { language: string; blocks: Array<{ kind: string; story: object | null }> } }) =>
        node.blocks.filter(({ kind }) => kind === 'STORY').map(({ story }) => ({ language: node.language, story })),
    );
    expect(shown.length).toBeGreaterThan(3);
    for (const { language, story } of shown) {
      expect(story).toMatchObject({ language, title: expect.any(String), pageCount: expect.any(Number) });
    }
  });
});

describe('every role', () => {
  it.each([
    ['90 000-00-01', 'MODERATOR'],
    ['90 000-01-01', 'ORGANIZATION'],
    ['90 000-02-01', 'TEACHER'],
    ['90 000-03-01', 'PARENT'],
    ['90 000-04-01', 'STUDENT'],
  ])('of the demo school signs in with %s', async (phone, role) => {
    const session = await login(phone);
    expect(await world.graph.data('{ me { role } }', {}, session)).toEqual({ me: { role } });
  });

  it('sees of a pupil what it may: the parent all of it, a stranger nothing', async () => {
    const pupil = await login('90 000-04-01');
    const query = 'query ($id: ID!) { user(id: $id) { fullName coins { balance } letterProgress { state } } }';
    const { user } = await world.graph.data(query, { id: pupil.id }, await login('90 000-03-01'));
    expect(user.letterProgress.length).toBeGreaterThan(0);
    expect(await world.graph.data(query, { id: pupil.id }, await login('90 000-03-30'))).toEqual({ user: null });
  });
});

describe('a stranger', () => {
  it.each([
    ['forged', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'],
    ['malformed', 'x'],
  ])('with a %s token gets 401 and nothing else', async (_name, token) => {
    const answer = await fetch(world.graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('a session', () => {
  it('opened once is good on every site through the cookie of the api, and ends everywhere', async () => {
    const { cookie } = await login('90 000-04-03');
    expect(cookie).toMatch(/^__Host-alif24-session=.{40,}/);
    const refreshed = await world.graph.data('mutation { refreshSession { user { role } } }', {}, { cookie });
    expect(refreshed).toEqual({ refreshSession: { user: { role: 'STUDENT' } } });
    expect(await world.graph.data('mutation { logout }', {}, { cookie })).toEqual({ logout: true });
    expect(await world.graph.codes('mutation { refreshSession { accessToken } }', {}, { cookie })).toEqual([
      'SESSION_EXPIRED',
    ]);
  });
});
