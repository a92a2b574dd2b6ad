import { pseudonymOf } from '@alif24/subgraph-shared/utils';
import { createClient } from 'graphql-ws';
import { beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Answer, type Session, testPlatform } from './testing/test-platform.ts';

const world = testPlatform({ demo: true });
const login = (phone: string) => world.graph.enter('login', { phone, password: 'alif2424' });

const INVITE = 'mutation ($input: InviteGuardianInput!) { inviteGuardian(input: $input) { code } }';
const ACCEPT = 'mutation ($input: AcceptGuardianInvitationInput!) { acceptGuardianInvitation(input: $input) { id } }';
const UNLINK = 'mutation ($input: UnlinkGuardianInput!) { unlinkGuardian(input: $input) { id } }';
const CREATE = 'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }';
const JOIN = 'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } } }';
const WATCH = 'subscription ($id: ID!) { liveQuizChanged(id: $id) { sequence players { user { fullName } } } }';
const DECIDE = 'mutation ($input: DecideConsentsInput!) { decideConsents(input: $input) { id } }';
const SEE = 'query ($id: ID!) { user(id: $id) { fullName } }';

let people: Record<'pupil' | 'parent' | 'other' | 'teacher', Session>;
beforeAll(async () => {
  const [pupil, parent, other, teacher] = await Promise.all([
    ...[login('90 000-04-01'), login('90 000-03-01')],
    ...[login('90 000-03-02'), login('90 000-02-01')],
  ]);
  people = { pupil, parent, other, teacher } as typeof people;
});

async function quizWithPupil(): Promise<string> {
  const question = { text: '1 + 1 = ?', options: ['2', '3'], correctOptions: [0], seconds: 60 };
  const input = { title: 'Qoʻshish', questions: [question] };
  const { id, pin } = (await world.graph.data(CREATE, { input }, people.teacher)).createLiveQuiz;
  await world.graph.data(JOIN, { input: { pin, nickname: 'Birinchi' } }, people.pupil);
  return id;
}

/** A socket that tells how it was closed, with one stream over it. */
function watching(id: string, session: Session) {
  const closed = Promise.withResolvers<number>();
  const client = createClient({
    url: world.graph.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${session.token}` },
    on: { closed: (event) => closed.resolve((event as { code: number }).code) },
  });
  const events = client.iterate({ query: WATCH, variables: { id } }) as AsyncIterableIterator<Answer>;
  const next = async () => ((await events.next()).value as Answer).data.liveQuizChanged.players[0].user.fullName;
  return { next, closed: closed.promise, dispose: () => client.dispose() };
}

/** The session that the cookie goes on with. */
async function refreshed({ cookie, id }: Session): Promise<Session> {
  const response = await fetch(world.graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: 'mutation { refreshSession { accessToken } }' }),
  });
  const { data } = (await response.json()) as Answer;
  return {
    id,
    token: data.refreshSession.accessToken,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
  };
}

describe('a guardian who is unlinked while they watch', () => {
  it('has the stream closed, is refused at once, and stays signed in for what is theirs', async () => {
    const childId = people.pupil.id;
    const { code } = (await world.graph.data(INVITE, { input: { childId } }, people.parent)).inviteGuardian;
    await world.graph.data(ACCEPT, { input: { code } }, people.other);
    const quiz = await quizWithPupil();
    const screen = watching(quiz, people.other);
    const name = await screen.next();
    expect((await world.graph.data(SEE, { id: childId }, people.other)).user.fullName).toBe(name);

    await world.graph.data(UNLINK, { input: { childId, guardianId: people.other.id } }, people.parent);
    expect(await screen.closed).toBe(4403);
    expect(await world.graph.codes('{ me { id } }', {}, people.other)).toEqual(['UNAUTHENTICATED']);
    const again = await refreshed(people.other);
    expect((await world.graph.data('{ me { id } }', {}, again)).me.id).toBe(people.other.id);
    expect((await world.graph.data(SEE, { id: childId }, again)).user).toBeNull();
    const second = watching(quiz, again);
    expect(await second.next()).toBeNull();
    for (const socket of [screen, second]) await socket.dispose();
  });
});

describe('a name that is taken off the boards', () => {
  it('is gone from the board of whoever is no friend of theirs at the next event, without anybody signing in again', async () => {
    const quizId = await quizWithPupil();
    const BOARD = `subscription ($quizId: ID!) { liveQuizLeaderboardChanged(quizId: $quizId) { entries { player { user { displayName } } } } }`;
    const stranger = await login('90 000-03-30');
    const seen = async () => {
      const board = world.graph.subscribe(BOARD, { quizId }, stranger);
      const { data } = (await board.next()).value as Answer;
      await board.return?.();
      return data.liveQuizLeaderboardChanged.entries[0].player.user?.displayName ?? null;
    };
    const decide = (isGiven: boolean) => {
      const input = {
        childId: people.pupil.id,
        textVersion: '2026-11',
        choices: [{ purpose: 'NAME_ON_BOARDS', isGiven }],
      };
      return world.graph.data(DECIDE, { input }, people.parent);
    };
    await decide(false);
    expect(await seen()).toBeNull();
    await decide(true);
    expect(await seen()).toEqual(expect.any(String));
    expect(await seen()).not.toBe(pseudonymOf(people.pupil.id));
    await decide(false);
    expect(await seen()).toBeNull();
  });
});

describe('the card of a class', () => {
  it('lets its pupils in over two platforms, and no others', async () => {
    const { me } = await world.graph.data(
      '{ me { classrooms { id students(first: 2) { edges { node { id } } } } } }',
      {},
      people.teacher,
    );
    const [{ id: classroomId, students }] = me.classrooms;
    const [childId] = students.edges.map(({ node }: { node: { id: string } }) => node.id);
    const password = { pictures: ['MOON', 'FISH', 'TREE'] };
    const ask = (name: string, type: string, input: object, fields: string, who?: Session) =>
      world.graph.data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input }, who);
    await ask('setChildPassword', 'SetChildPasswordInput', { childId, password }, 'id', people.teacher);
    const issued = await ask('issueClassCard', 'IssueClassCardInput', { classroomId }, 'link', people.teacher);
    const secret = issued.issueClassCard.link.split('#')[1];
    const { openClassCard } = await ask(
      'openClassCard',
      'OpenClassCardInput',
      { secret },
      'ticket pupils { id givenName asks }',
    );
    expect(openClassCard.pupils.find(({ id }: { id: string }) => id === childId).asks).toBe('PICTURES');
    const input = { ticket: openClassCard.ticket, childId, password };
    const { signInChild } = await ask('signInChild', 'SignInChildInput', input, 'accessToken user { id role }');
    expect(signInChild.user).toEqual({ id: childId, role: 'STUDENT' });
    const child = { token: signInChild.accessToken };
    expect((await world.graph.data('{ me { id classrooms { id } } }', {}, child)).me.classrooms).toEqual([
      { id: classroomId },
    ]);
    await expect(
      ask('signInChild', 'SignInChildInput', { ...input, childId: people.parent.id }, 'accessToken'),
    ).rejects.toThrow('WRONG_CREDENTIALS');
  });
});
