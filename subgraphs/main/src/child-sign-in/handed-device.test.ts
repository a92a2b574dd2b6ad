import { addSupervision, openSession } from '@alif24/subgraph-shared/auth';
import type { SubgraphResponse } from '@alif24/subgraph-shared/server';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const HAND = 'mutation ($input: HandDeviceInput!) { handDevice(input: $input) { user { id role isOnHandedDevice } } }';
const TAKE_BACK = 'mutation ($input: TakeDeviceBackInput!) { takeDeviceBack(input: $input) { user { id } } }';
const SET_PIN = 'mutation ($input: SetGuardianPinInput!) { setGuardianPin(input: $input) { hasGuardianPin } }';
const END = 'mutation ($input: EndChildSessionInput!) { endChildSession(input: $input) { childSessions { id } } }';
const SESSIONS = '{ me { children { childSessions { id device isHanded } } } }';
const REFRESH = 'mutation { refreshSession { user { id } } }';

let child: GraphClient;
let parent: GraphClient;
let parentSession: string;

beforeEach(async () => {
  [child, parent] = [await graph.newUser('STUDENT'), await graph.newUser('PARENT')];
  await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
  parentSession = (await openSession(graph.context(), parent.userId, 'PASSWORD')).sessionId;
});

/** The same person in a session that is stored. */
async function as(who: GraphClient, sessionId: string, query: string, input?: object): Promise<SubgraphResponse> {
  const caller = { userId: who.userId, role: who.caller?.role ?? 'STUDENT', sessionId } as const;
  return graph.subgraph.execute({ query, variables: { input } }, { caller, requestId: 'test', address: '127.0.0.1' });
}
const codeOf = ({ errors }: SubgraphResponse) => errors?.[0]?.extensions?.code;
const cookieOf = ({ setCookies }: SubgraphResponse) => setCookies?.[0]?.match(/=([^;]+);/)?.[1] as string;

/** Hands the device over; the child's session and its cookie. */
async function hand() {
  const answer = await as(parent, parentSession, HAND, { childId: child.userId });
  expect(answer.errors).toBeUndefined();
  const [{ id }] = await graph
    .context()
    .db.query('SELECT id FROM shared.sessions WHERE user_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1', [
      child.userId,
    ]);
  return { sessionId: id as string, cookie: cookieOf(answer), answer };
}
const isOpen = async (sessionId: string) =>
  (
    await graph.context().db.query('SELECT revoked_at IS NULL AS open FROM shared.sessions WHERE id = $1', [sessionId])
  )[0].open;

describe("a guardian's device", () => {
  it("becomes the child's: their session in place of the guardian's, which ends", async () => {
    const { answer, cookie } = await hand();
    expect(answer.data?.handDevice).toEqual({ user: { id: child.userId, role: 'STUDENT', isOnHandedDevice: true } });
    expect(await isOpen(parentSession)).toBe(false);
    const { data } = await graph.anonymous.ask(REFRESH, {}, cookie);
    expect(data).toEqual({ refreshSession: { user: { id: child.userId } } });
  });

  it('is handed over to a child of theirs, by a guardian who decides', async () => {
    const stranger = await graph.newUser('PARENT');
    expect(await stranger.codes(HAND, { input: { childId: child.userId } })).toEqual(['NOT_FOUND']);
    expect(await child.codes(HAND, { input: { childId: child.userId } })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(HAND, { input: { childId: child.userId } })).toEqual(['UNAUTHENTICATED']);
    await graph
      .context()
      .db.query(`UPDATE shared.supervisions SET access = 'VIEW' WHERE student_id = $1`, [child.userId]);
    expect(await parent.codes(HAND, { input: { childId: child.userId } })).toEqual(['FORBIDDEN']);
  });

  it("is taken back with the guardian's PIN, and the child's session ends", async () => {
    expect((await parent.data(SET_PIN, { input: { pin: '2580' } })).setGuardianPin).toEqual({ hasGuardianPin: true });
    const { sessionId } = await hand();
    expect(codeOf(await as(child, sessionId, TAKE_BACK, { pin: '2581' }))).toBe('WRONG_CREDENTIALS');
    expect(codeOf(await as(child, sessionId, TAKE_BACK, {}))).toBe('WRONG_CREDENTIALS');
    const back = await as(child, sessionId, TAKE_BACK, { pin: '2580' });
    expect(back.data).toEqual({ takeDeviceBack: { user: { id: parent.userId } } });
    expect(await isOpen(sessionId)).toBe(false);
  });

  it('is not taken back by a child who tries PINs: five, then not even the right one', async () => {
    await parent.data(SET_PIN, { input: { pin: '2580' } });
    const { sessionId } = await hand();
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) => as(child, sessionId, TAKE_BACK, { pin: `00${10 + n}` })),
    );
    expect(tries.filter((answer) => codeOf(answer) === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codeOf(await as(child, sessionId, TAKE_BACK, { pin: '2580' }))).toBe('TOO_MANY_ATTEMPTS');
  });

  it('is not taken back from a session that nobody handed over, though the PIN is right', async () => {
    await parent.data(SET_PIN, { input: { pin: '2580' } });
    const own = await openSession(graph.context(), child.userId, 'CLASS_CARD');
    expect(codeOf(await as(child, own.sessionId, TAKE_BACK, { pin: '2580' }))).toBe('NOT_FOUND');
  });

  it.each(['258', '258012345', 'abcd', ''])('has no PIN of the form %j', async (pin) => {
    expect(await parent.codes(SET_PIN, { input: { pin } })).toEqual(['BAD_USER_INPUT']);
    expect((await parent.data('{ me { hasGuardianPin } }')).me.hasGuardianPin).toBe(false);
  });
});

describe("a child's sessions", () => {
  it('are seen and ended by a guardian', async () => {
    const { sessionId, cookie } = await hand();
    const [listed] = (await parent.data(SESSIONS)).me.children[0].childSessions;
    expect(listed).toEqual({ id: sessionId, device: '', isHanded: true });
    const input = { childId: child.userId, sessionId };
    expect(await (await graph.newUser('PARENT')).codes(END, { input })).toEqual(['NOT_FOUND']);
    expect(await parent.codes(END, { input: { ...input, sessionId: parentSession } })).toEqual(['NOT_FOUND']);
    expect((await parent.data(END, { input })).endChildSession).toEqual({ childSessions: [] });
    expect((await graph.anonymous.ask(REFRESH, {}, cookie)).errors?.[0]?.extensions?.code).toBe('SESSION_EXPIRED');
  });

  it('that a guardian handed over end when the guardian is no longer one', async () => {
    const mother = await graph.newUser('PARENT');
    await addSupervision(graph.context(), child.userId, mother.userId, 'GUARDIAN');
    const { sessionId } = await hand();
    const UNLINK = 'mutation ($input: UnlinkGuardianInput!) { unlinkGuardian(input: $input) { id } }';
    await parent.data(UNLINK, { input: { childId: child.userId, guardianId: parent.userId } });
    expect(await isOpen(sessionId)).toBe(false);
  });

  it('are not for the child or a teacher to see', async () => {
    const teacher = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), child.userId, teacher.userId, 'TEACHER');
    const query = 'query ($id: ID!) { user(id: $id) { childSessions { id } } }';
    for (const who of [child, teacher]) expect(await who.codes(query, { id: child.userId })).toEqual(['FORBIDDEN']);
    expect(await child.codes('{ me { childSignIn { kind } } }')).toEqual(['FORBIDDEN']);
  });
});
