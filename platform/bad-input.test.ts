import { createHash, randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpOf } from './testing/dump.ts';
import { type Session, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });
const login = (phone: string) => world.graph.enter('login', { phone, password: 'alif2424' });

let pupil: Session;
let teacher: Session;
beforeAll(async () => {
  [pupil, teacher] = await Promise.all([login('90 000-04-01'), login('90 000-02-01')]);
});

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: world.databaseUrl });
  await db.connect();
});
afterAll(() => db?.end());

/** The rows of all tables of all platforms: what a refused request must leave as it is, but for the counts of tries and the notes of late answers. */
async function fingerprint(): Promise<string> {
  const dump = await dumpOf({ sql: async (text) => (await db.query(text)).rows });
  const hash = createHash('sha256');
  for (const [name, rows] of dump) {
    // Tries are counted, that an answer came late is noted, and jobs run beside the requests.
    if (!/^shared\.attempts$|_failures$|_late_answers|^graphile_worker\./.test(name))
      hash.update(name + rows.sort().join(''));
  }
  return hash.digest('hex');
}

const person = { phone: '+998911111111', password: 'kitob-daftar', firstName: 'Umid', lastName: '', role: 'PARENT' };
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }';
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
const QUIZ = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
const JOIN = 'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } } }';
const CHILD = 'mutation ($input: AddChildInput!) { addChild(input: $input) { id } }';
const TEST = 'mutation ($input: CreateTestInput!) { createTest(input: $input) { id } }';
const question = { text: '2 + 2 = ?', options: ['4', '5'], correctOptions: [0], seconds: 60 };
const quiz = { title: 'Sinov', questions: [question] };

describe('bad input has a code and leaves nothing behind', () => {
  it.each<[string, string, string, object, () => Partial<Session>]>([
    ['a wrong password', 'WRONG_CREDENTIALS', LOGIN, { phone: '90 000-04-09', password: 'boshqa-parol' }, () => ({})],
    [
      'a phone that is taken in another spelling',
      'PHONE_TAKEN',
      REGISTER,
      { ...person, phone: '90 000-04-01' },
      () => ({}),
    ],
    ['the same in one word', 'PHONE_TAKEN', REGISTER, { ...person, phone: '998900000401' }, () => ({})],
    ['a role nobody may take', 'BAD_USER_INPUT', REGISTER, { ...person, role: 'MODERATOR' }, () => ({})],
    ['a field that does not exist', 'BAD_USER_INPUT', REGISTER, { ...person, coins: 1000 }, () => ({})],
    ["a pupil who calls a teacher's mutation", 'FORBIDDEN', QUIZ, quiz, () => pupil],
    ['nobody who calls it', 'UNAUTHENTICATED', QUIZ, quiz, () => ({})],
    [
      "a teacher who calls a parent's mutation",
      'FORBIDDEN',
      CHILD,
      { firstName: 'A', lastName: '', grade: 1 },
      () => teacher,
    ],
    [
      'a pupil who writes a test',
      'FORBIDDEN',
      TEST,
      { title: 'T', grade: 1, language: 'UZ_LATN', questions: [] },
      () => pupil,
    ],
    ['an unknown PIN', 'QUIZ_NOT_FOUND', JOIN, { pin: '000000', nickname: 'Chaqqon' }, () => pupil],
  ])('%s: %s', async (_name, code, query, input, session) => {
    const before = await fingerprint();
    expect(await world.graph.codes(query, { input }, session())).toEqual([code]);
    expect(await fingerprint()).toBe(before);
  });

  it('a name of a megabyte is cut at the door', async () => {
    const before = await fingerprint();
    const response = await fetch(world.graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: REGISTER, variables: { input: { ...person, firstName: 'x'.repeat(1_000_000) } } }),
    });
    expect(response.status).toBe(413);
    expect(await fingerprint()).toBe(before);
  });

  it('a second answer, and one after the close, change no score', async () => {
    const { graph } = world;
    const OPEN = 'mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { currentQuestion { id } } }';
    const CLOSE = 'mutation ($input: LiveQuizInput!) { closeLiveQuizQuestion(input: $input) { id } }';
    const ANSWER = 'mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { options } }';
    const { createLiveQuiz } = await graph.data(QUIZ, { input: quiz }, teacher);
    const quizId = createLiveQuiz.id;
    const late = await login('90 000-04-02');
    for (const [n, session] of [pupil, late].entries()) {
      await graph.data(JOIN, { input: { pin: createLiveQuiz.pin, nickname: `Bola ${n}` } }, session);
    }
    const { openLiveQuizQuestion } = await graph.data(OPEN, { input: { quizId } }, teacher);
    const input = { quizId, questionId: openLiveQuizQuestion.currentQuestion.id, options: [1] };
    await graph.data(ANSWER, { input }, pupil);
    let before = await fingerprint();
    const again = await graph.data(ANSWER, { input: { ...input, options: [0] } }, pupil);
    expect(again.submitLiveQuizAnswer.options).toEqual([1]);
    expect(await fingerprint()).toBe(before);
    await graph.data(CLOSE, { input: { quizId } }, teacher);
    before = await fingerprint();
    expect(await graph.codes(ANSWER, { input }, late)).toEqual(['QUESTION_CLOSED']);
    expect(await fingerprint()).toBe(before);
  });

  it('a move log that does not fit the dealt round is refused, however it is wrong', async () => {
    const START = 'mutation ($input: StartGameRoundInput!) { startGameRound(input: $input) { id } }';
    const STRIKE = 'mutation ($input: StrikeMonsterInput!) { strikeMonster(input: $input) { score } }';
    const { startGameRound } = await world.graph.data(START, { input: { game: 'MATH_MONSTER', level: 1 } }, pupil);
    const other = await login('90 000-04-05');
    const move = (index: number) => ({ index, answer: 1 });
    const before = await fingerprint();
    for (const moves of [[], [move(0), move(0)], [move(99)], Array.from({ length: 40 }, (_, n) => move(n))]) {
      const codes = await world.graph.codes(STRIKE, { input: { roundId: startGameRound.id, moves } }, pupil);
      expect(['INVALID_MOVES', 'BAD_USER_INPUT']).toContain(codes[0]);
    }
    const others = { roundId: startGameRound.id, moves: Array.from({ length: 10 }, (_, n) => move(n)) };
    expect(await world.graph.codes(STRIKE, { input: others }, other)).toEqual(['NOT_FOUND']);
    expect(await fingerprint()).toBe(before);
  });
});

describe('an access token', () => {
  const claims = () => ({ role: 'MODERATOR', sid: randomUUID() });
  const ISSUER = () => `http://api.alif24.localhost:${world.platform.port}`;
  const sign = async (key: Parameters<SignJWT['sign']>[0], header: { alg: string; typ?: string }, expires: number) =>
    new SignJWT(claims())
      .setProtectedHeader({ typ: 'at+jwt', ...header })
      .setIssuer(ISSUER())
      .setAudience('alif24')
      .setSubject(pupil.id)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + expires)
      .sign(key);
  const own = async () => importJWK(JSON.parse(world.secrets.signingKey) as JWK, 'EdDSA');
  const publicKey = () => Buffer.from((JSON.parse(world.secrets.signingKey) as { x: string }).x, 'base64url');

  it.each<[string, () => Promise<string>]>([
    ['that has expired', async () => sign(await own(), { alg: 'EdDSA' }, -120)],
    ['of another type', async () => sign(await own(), { alg: 'EdDSA', typ: 'JWT' }, 600)],
    ['signed with the public key', async () => sign(publicKey(), { alg: 'HS256' }, 600)],
    [
      'whose role was edited',
      async () => pupil.token.replace(/\.[^.]+\./, `.${Buffer.from('{"role":"MODERATOR"}').toString('base64url')}.`),
    ],
  ])('%s is refused', async (_name, forge) => {
    const response = await fetch(world.graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await forge()}` },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
