import { addSupervision } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const REQUEST = 'mutation ($input: RequestCustodyLockInput!) { requestCustodyLock(input: $input) { id state reason } }';
const DECIDE = 'mutation ($input: DecideCustodyLockInput!) { decideCustodyLock(input: $input) { id state } }';
const LIFT = 'mutation ($input: LiftCustodyLockInput!) { liftCustodyLock(input: $input) { id state } }';
const INVITE = 'mutation ($input: InviteGuardianInput!) { inviteGuardian(input: $input) { code } }';
const ACCEPT = 'mutation ($input: AcceptGuardianInvitationInput!) { acceptGuardianInvitation(input: $input) { id } }';
const UNLINK = 'mutation ($input: UnlinkGuardianInput!) { unlinkGuardian(input: $input) { id } }';
const UPDATE = 'mutation ($input: UpdateChildInput!) { updateChild(input: $input) { id } }';
const SEE = 'query ($id: ID!) { user(id: $id) { custodyLock { state reason otherGuardian { id } } } }';

let childId: string;
let mother: GraphClient;
let father: GraphClient;
let moderator: GraphClient;

beforeEach(async () => {
  childId = (await graph.newUser('STUDENT')).userId;
  [mother, father] = [await graph.newUser('PARENT'), await graph.newUser('PARENT')];
  moderator = await graph.newUser('MODERATOR');
  for (const { userId } of [mother, father]) await addSupervision(graph.context(), childId, userId, 'GUARDIAN');
});

const wish = (more: object) => ({ input: { childId, reason: 'Sud qarori', ...more } });
const request = async (more: object = {}): Promise<string> =>
  (await mother.data(REQUEST, wish(more))).requestCustodyLock.id;
async function lock(otherAccess?: 'VIEW' | 'NONE'): Promise<string> {
  const other = otherAccess ? { otherGuardianId: father.userId, otherAccess } : {};
  const id = await request(other);
  await moderator.data(DECIDE, { input: { lockId: id, isApproved: true } });
  return id;
}
const invite = (who: GraphClient) => who.codes(INVITE, { input: { childId } });
const isSeenBy = async (who: GraphClient) =>
  (await who.data('query ($id: ID!) { user(id: $id) { id } }', { id: childId })).user !== null;

describe('a custody lock', () => {
  it('changes nothing until a moderator approves it, and nothing when it is refused', async () => {
    const id = await request();
    expect(await invite(mother)).toEqual([]);
    const { custodyLocks } = await moderator.data(
      '{ custodyLocks(first: 100) { edges { node { id child { id } reason } } } }',
    );
    expect(custodyLocks.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      ...{ id, child: { id: childId }, reason: 'Sud qarori' },
    });
    await moderator.data(DECIDE, { input: { lockId: id, isApproved: false } });
    expect(await invite(mother)).toEqual([]);
    expect(await moderator.codes(DECIDE, { input: { lockId: id, isApproved: true } })).toEqual(['CONFLICT']);
  });

  it('keeps guardians as they are: none is added, not even by a code from before, and none is removed', async () => {
    const { code } = (await mother.data(INVITE, { input: { childId } })).inviteGuardian;
    await lock();
    for (const who of [mother, father]) expect(await invite(who)).toEqual(['CUSTODY_LOCKED']);
    expect(await (await graph.newUser('PARENT')).codes(ACCEPT, { input: { code } })).toEqual(['NOT_FOUND']);
    for (const who of [mother, father]) {
      expect(await who.codes(UNLINK, { input: { childId, guardianId: who.userId } })).toEqual(['CUSTODY_LOCKED']);
    }
  });

  it('leaves the other guardian to look on, who decides again when it is lifted', async () => {
    const lockId = await lock('VIEW');
    expect(await isSeenBy(father)).toBe(true);
    expect(await father.codes(UPDATE, { input: { childId, grade: 4 } })).toEqual(['FORBIDDEN']);
    expect(await mother.codes(UPDATE, { input: { childId, grade: 4 } })).toEqual([]);
    expect(await father.codes(LIFT, { input: { lockId } })).toEqual(['NOT_FOUND']);
    expect((await moderator.data(LIFT, { input: { lockId } })).liftCustodyLock.state).toBe('LIFTED');
    expect(await father.codes(UPDATE, { input: { childId, grade: 4 } })).toEqual([]);
  });

  it('ends the access of the other guardian, and only a new invitation brings them back', async () => {
    const lockId = await lock('NONE');
    expect(await isSeenBy(father)).toBe(false);
    await mother.data(LIFT, { input: { lockId } });
    expect(await isSeenBy(father)).toBe(false);
    const { code } = (await mother.data(INVITE, { input: { childId } })).inviteGuardian;
    expect(await father.codes(ACCEPT, { input: { code } })).toEqual([]);
  });

  it('is approved only while who asked for it still decides for the child', async () => {
    const other = { otherGuardianId: father.userId, otherAccess: 'NONE' };
    const id = await request(other);
    await mother.data(UNLINK, { input: { childId, guardianId: mother.userId } });
    expect(await moderator.codes(DECIDE, { input: { lockId: id, isApproved: true } })).toEqual(['CONFLICT']);
    expect(await isSeenBy(father)).toBe(true);
  });

  it('tells the other guardian that it is there, and not why', async () => {
    await lock('VIEW');
    const seen = async (who: GraphClient) =>
      ((await who.ask(SEE, { id: childId })).data as { user: { custodyLock: object } }).user.custodyLock;
    expect(await seen(mother)).toMatchObject({ state: 'ACTIVE', reason: 'Sud qarori' });
    expect(await seen(father)).toEqual({ state: 'ACTIVE', reason: null, otherGuardian: { id: father.userId } });
  });

  it('is asked for by a guardian who decides, about another guardian of the child, once', async () => {
    const codes = (who: GraphClient, more: object = {}) => who.codes(REQUEST, wish(more));
    expect(await codes(await graph.newUser('PARENT'))).toEqual(['NOT_FOUND']);
    for (const role of ['STUDENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const) {
      expect(await codes(await graph.newUser(role))).toEqual(['FORBIDDEN']);
    }
    expect(await codes(mother, { otherGuardianId: mother.userId })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(mother, { otherAccess: 'NONE' })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(mother, { reason: ' ' })).toEqual(['BAD_USER_INPUT']);
    const stranger = (await graph.newUser('PARENT')).userId;
    expect(await codes(mother, { otherGuardianId: stranger, otherAccess: 'NONE' })).toEqual(['NOT_FOUND']);
    expect(await codes(mother)).toEqual([]);
    expect(await codes(father)).toEqual(['ALREADY_EXISTS']);
  });

  it('is decided by moderators alone, by one of two at the same moment, and each step is recorded', async () => {
    const lockId = await request();
    for (const who of [mother, father])
      expect(await who.codes(DECIDE, { input: { lockId, isApproved: true } })).toEqual(['FORBIDDEN']);
    const decide = (isApproved: boolean) => moderator.codes(DECIDE, { input: { lockId, isApproved } });
    expect((await Promise.all([decide(true), decide(true)])).flat()).toEqual(['CONFLICT']);
    await moderator.data(LIFT, { input: { lockId } });
    expect(await moderator.codes(LIFT, { input: { lockId } })).toEqual(['CONFLICT']);
    const entries = await graph.asOwner<{ action: string }>(
      `SELECT action FROM shared.audit_drafts WHERE object = $1
       UNION ALL SELECT action FROM shared.audit_entries WHERE object = $1`,
      [`user:${childId}`],
    );
    const expected = ['custody.lift', 'custody.lock', 'custody.request'];
    expect(entries.map(({ action }) => action).sort()).toEqual(expected);
  });
});
