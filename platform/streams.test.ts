import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { socketLink } from '@alif24/client-shared/apollo';
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Answer, type Session, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: false });

const CREATE = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
const OPEN = 'mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { sequence } }';
const JOIN = 'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } } }';
const OPEN_QUESTION =
  'mutation ($input: LiveQuizInput!) { openLiveQuizQuestion(input: $input) { currentQuestion { id } } }';
const ANSWER = 'mutation ($input: SubmitLiveQuizAnswerInput!) { submitLiveQuizAnswer(input: $input) { questionId } }';
const FINISH = 'mutation ($input: LiveQuizInput!) { finishLiveQuiz(input: $input) { state } }';
const changed = (fields: string) =>
  `subscription ($id: ID, $pin: String) { liveQuizChanged(id: $id, pin: $pin) { sequence state ${fields} } }`;

let people = 0;
async function person(role: string): Promise<Session> {
  people += 1;
  const phone = `+99891${String(people).padStart(7, '0')}`;
  const input = { phone, password: 'bir-ikki-uch', firstName: 'Nargiza', lastName: 'Karimova', role };
  return world.graph.enter('register', { ...input, ...(role === 'STUDENT' && { grade: 3 }) });
}

async function quizOf(teacher: Session): Promise<{ id: string; pin: string }> {
  const question = { text: '1 + 1 = ?', options: ['2', '3'], correctOptions: [0], seconds: 60 };
  const input = { title: 'Qoʻshish', questions: [question, question] };
  return (await world.graph.data(CREATE, { input }, teacher)).createLiveQuiz;
}

describe('a live quiz', () => {
  it('is one stream for all who watch it by its id', async () => {
    const [teacher, pupil] = [await person('TEACHER'), await person('STUDENT')];
    const { id } = await quizOf(teacher);
    const query = changed('players { nickname user { id } } leaderboard { rank }');
    const screens = [teacher, pupil, undefined].map((session) => world.graph.subscribe(query, { id }, session));
    for (const screen of screens) {
      const { data, errors } = (await screen.next()).value as Answer;
      expect([data.liveQuizChanged.state, errors]).toEqual(['LOBBY', undefined]);
    }
    expect(world.platform.gateway.liveSubscriptions()).toBe(1);
    for (const screen of screens) await screen.return?.();
  });

  it("is each caller's own where they may see different things of people, or come with a PIN", async () => {
    const [teacher, pupil] = [await person('TEACHER'), await person('STUDENT')];
    const { id, pin } = await quizOf(teacher);
    const names = [teacher, pupil, undefined].map(async (session) => {
      const screen = world.graph.subscribe(changed('host { fullName }'), { id }, session);
      return ((await screen.next()).value as Answer).data.liveQuizChanged.host.fullName;
    });
    expect(await Promise.all(names)).toEqual(['Nargiza Karimova', 'Nargiza Karimova', null]);
    expect(world.platform.gateway.liveSubscriptions()).toBe(3);
    for (const session of [teacher, pupil]) await world.graph.subscribe(changed(''), { pin }, session).next();
    expect(world.platform.gateway.liveSubscriptions()).toBe(5);
  });

  it('goes on in our own client when the graph changes, with nothing missed, over a socket that says that it lives when it is asked', async () => {
    const teacher = await person('TEACHER');
    const { id } = await quizOf(teacher);
    const renew = async () => teacher.token;
    const tokens = { current: renew, renew, distrust: () => {}, onChange: () => {} };
    const { link, sign } = socketLink(world.graph.url.replace('http', 'ws'), tokens);
    const defaultOptions = { watchQuery: { errorPolicy: 'all' as const } };
    const client = new ApolloClient({ link: ApolloLink.from([link]), cache: new InMemoryCache(), defaultOptions });
    const states: string[] = [];
    let seen = Promise.withResolvers<void>();
    const query = gql('subscription ($id: ID!) { liveQuizChanged(id: $id) { sequence state } }');
    const watching = client.subscribe<{ liveQuizChanged: { state: string } }>({ query, variables: { id } }).subscribe({
      next: ({ data }) => {
        states.push(data?.liveQuizChanged.state ?? 'nothing');
        seen.resolve();
      },
    });
    await seen.promise;
    const sdl = await readFile(resolve(import.meta.dirname, '../schema/supergraph.graphql'), 'utf8');
    seen = Promise.withResolvers<void>();
    expect(world.platform.gateway.swapSupergraph(`${sdl}\nscalar New @join__type(graph: OLIMP)`)).toBe(true);
    await world.graph.data(OPEN, { input: { quizId: id } }, teacher);
    await seen.promise;
    expect(states).toEqual(['LOBBY', 'QUESTION_OPEN']);
    await sign();
    watching.unsubscribe();
    client.stop();
  });
});

describe('coins and the board of a season', () => {
  it('come to a reader who was left behind as they are now, and not step by step', async () => {
    const [teacher, pupil] = [await person('TEACHER'), await person('STUDENT')];
    const owner = new pg.Client({ connectionString: world.databaseUrl });
    await owner.connect();
    await owner.query('UPDATE shared.teacher_profiles SET approved_at = now() WHERE user_id = $1', [teacher.id]);
    await owner.end();
    const streams = ['coinsChanged', 'seasonLeaderboardChanged', 'seasonChanged'].map((field) => ({
      field,
      query: `subscription { ${field} { sequence } }`,
    }));
    type Event = Answer & { extensions?: { recovered?: boolean } };
    const readers = streams.map(({ field, query }) => {
      const reader = world.graph.subscribe(query, {}, pupil);
      return async (): Promise<number> => ((await reader.next()).value as Event).data[field].sequence;
    });
    const first = await Promise.all(readers.map((next) => next()));
    let newest = first;
    for (const _ of [1, 2]) {
      const { id, pin } = await quizOf(teacher);
      await world.graph.data(JOIN, { input: { pin, nickname: 'Sevinch' } }, pupil);
      const question = (await world.graph.data(OPEN_QUESTION, { input: { quizId: id } }, teacher)).openLiveQuizQuestion
        .currentQuestion;
      const answer = { quizId: id, questionId: question.id, options: [0] };
      await world.graph.data(ANSWER, { input: answer }, pupil);
      const told = Promise.all(readers.map((next) => next()));
      await world.graph.data(FINISH, { input: { quizId: id } }, teacher);
      newest = await told;
    }
    for (const [n, { field, query }] of streams.entries()) {
      expect(newest[n]).toBeGreaterThan((first[n] as number) + 1);
      const late = world.graph.subscribe(query, {}, pupil, { resume: { sequence: first[n] } });
      const { data, extensions } = (await late.next()).value as Event;
      expect([field, data[field].sequence, extensions?.recovered]).toEqual([field, newest[n], false]);
    }
  });
});

describe('the season', () => {
  it('rings for all who watch it by one stream', async () => {
    const query = 'subscription { seasonChanged { sequence playerCount } }';
    const before = world.platform.gateway.liveSubscriptions();
    const pages = [await person('TEACHER'), await person('STUDENT'), undefined].map((session) =>
      world.graph.subscribe(query, {}, session),
    );
    for (const page of pages) expect(((await page.next()).value as Answer).errors).toBeUndefined();
    expect(world.platform.gateway.liveSubscriptions()).toBe(before + 1);
    for (const page of pages) await page.return?.();
  });
});

describe('a person who signs out', () => {
  it('has their sockets closed and their token refused within seconds, on every site', async () => {
    const pupil = await person('STUDENT');
    const other = await person('STUDENT');
    const closed = Promise.withResolvers<number>();
    const client = createClient({
      url: world.graph.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      lazy: false,
      onNonLazyError: () => {},
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${pupil.token}` },
      on: { closed: (event) => closed.resolve((event as { code: number }).code) },
    });
    await new Promise((done) => client.on('connected', done));
    await world.graph.data('mutation { logout }', {}, { cookie: pupil.cookie });
    expect(await closed.promise).toBe(4403);
    expect(await world.graph.codes('{ me { id } }', {}, { token: pupil.token })).toEqual(['UNAUTHENTICATED']);
    expect(await world.graph.codes('{ me { id } }', {}, { token: other.token })).toEqual([]);
    await client.dispose();
  });
});
