import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { endOfInvitations } from './staff.jobs.ts';
import { employ, type StaffWorld, staffWorld } from './staff-world.fixture.ts';

const graph = testGraph(subgraph);
const db = () => graph.context().db;
const INVITE = 'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { id role phoneEnding expiresAt } }';
const REVOKE = 'mutation ($input: StaffInvitationInput!) { revokeStaffInvitation(input: $input) { id } }';
const ACCEPT =
  'mutation ($input: StaffInvitationInput!) { acceptStaffInvitation(input: $input) { role organization { id } } }';
const CHANGE = 'mutation ($input: ChangeStaffRoleInput!) { changeStaffRole(input: $input) { id role } }';
const REMOVE = 'mutation ($input: RemoveStaffMemberInput!) { removeStaffMember(input: $input) { id } }';
const LEAVE = 'mutation ($input: LeaveOrganizationInput!) { leaveOrganization(input: $input) { id } }';
const MEMBERS = '{ staffMembers { totalCount edges { node { id role isMe } } } }';
const TOTALS = '{ billTotals { open } }';

let world: StaffWorld<GraphClient>;
let phone: string;
let invited: GraphClient;
let numbers = 0;
beforeEach(async () => {
  world = await staffWorld(graph);
  numbers += 1;
  phone = `+99893${String(numbers).padStart(7, '0')}`;
  invited = await graph.newUser('PARENT', { phone });
});

const invite = async (by: GraphClient, role = 'CASHIER', to = phone): Promise<string> =>
  (await by.data(INVITE, { input: { phone: to, role } })).inviteStaff.id;
const accept = (who: GraphClient, staffInvitationId: string) => who.codes(ACCEPT, { input: { staffInvitationId } });
const rolesOf = async ({ school }: StaffWorld<GraphClient>) =>
  db().query('SELECT user_id AS id, role FROM shared.organization_members WHERE organization_id = $1', [school.userId]);
const session = async ({ userId }: GraphClient): Promise<string> => {
  const [{ id }] = await db().query(
    `INSERT INTO shared.sessions (user_id, expires_at) VALUES ($1, now() + interval '1 day') RETURNING id`,
    [userId],
  );
  return id;
};
const isRevoked = async (id: string) =>
  (await db().query('SELECT revoked_at IS NOT NULL AS it FROM shared.sessions WHERE id = $1', [id]))[0].it;
const audited = async (object: string): Promise<string[]> =>
  (await db().query('SELECT action FROM shared.audit_entries WHERE object = $1 ORDER BY sequence', [object])).map(
    ({ action }: { action: string }) => action,
  );

describe('an invitation', () => {
  it('tells the person of that number, who takes the job and has its rights at once', async () => {
    const id = await invite(world.director);
    const notices = await db().query('SELECT template FROM shared.notifications WHERE user_id = $1', [invited.userId]);
    expect(notices).toEqual([{ template: 'school.staffInvited' }]);
    expect(await invited.codes(TOTALS)).toEqual(['FORBIDDEN']);
    expect((await invited.data(ACCEPT, { input: { staffInvitationId: id } })).acceptStaffInvitation).toEqual({
      ...{ role: 'CASHIER', organization: { id: world.school.userId } },
    });
    expect(await invited.codes(TOTALS)).toEqual([]);
    expect(await audited(`user:${invited.userId}`)).toEqual(['staff.join']);
    expect(await audited(`organization:${world.school.userId}`)).toEqual(['staff.invite']);
  });

  it('stands in the own list of that person, who has proven the number, and in nobody else’s', async () => {
    const id = await invite(world.school);
    const query = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { staffInvitations { id } } } }`;
    const seen = async (who: GraphClient) =>
      (await who.data(query, { users: [{ __typename: 'User', id: who.userId }] }))._entities[0].staffInvitations;
    expect(await seen(invited)).toEqual([{ id }]);
    expect(await seen(world.teacher)).toEqual([]);
    await db().query('UPDATE shared.users SET phone_verified_at = NULL WHERE id = $1', [invited.userId]);
    expect(await seen(invited)).toEqual([]);
    expect(await accept(invited, id)).toEqual(['NOT_FOUND']);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['used', (id) => accept(invited, id)],
    ['taken back', (staffInvitationId) => world.director.data(REVOKE, { input: { staffInvitationId } })],
    ['over', () => db().query('UPDATE crm.staff_invitations SET expires_at = now()')],
    ['followed by another', () => invite(world.school, 'ADMINISTRATOR')],
  ])('is good for nothing once it is %s', async (_name, end) => {
    const id = await invite(world.director);
    await end(id);
    await db().query('DELETE FROM shared.organization_members WHERE user_id = $1', [invited.userId]);
    expect(await accept(invited, id)).toEqual(['NOT_FOUND']);
    expect(await rolesOf(world)).toHaveLength(3);
  });

  it('ends with the rights of the director who made it', async () => {
    const id = await invite(world.director, 'DIRECTOR');
    await world.school.data(REMOVE, { input: { userId: world.director.userId } });
    expect(await accept(invited, id)).toEqual(['NOT_FOUND']);
  });

  it('is for nobody with another number, whatever they know of it', async () => {
    const id = await invite(world.director);
    const other = await graph.newUser('PARENT', { phone: '+998911111111' });
    expect(await accept(other, id)).toEqual(['NOT_FOUND']);
  });

  it('goes with the number: once that is somebody else’s it is for them, and no longer for who had it', async () => {
    const id = await invite(world.director);
    await db().query('UPDATE shared.users SET phone = $2 WHERE id = $1', [invited.userId, '+998977777777']);
    expect(await accept(invited, id)).toEqual(['NOT_FOUND']);
    const next = await graph.newUser('PARENT', { phone });
    expect(await accept(next, id)).toEqual([]);
  });

  it('is told of to the owner and to who invited, once somebody took it: the number may have been somebody else’s', async () => {
    await accept(invited, await invite(world.director));
    const told = await db().query(
      `SELECT user_id AS id FROM shared.notifications WHERE template = 'school.staffJoined' AND user_id = ANY($1::uuid[]) ORDER BY user_id`,
      [Object.values(world).flatMap((who) => (who as Partial<GraphClient>).userId ?? [])],
    );
    expect(told.map(({ id }: { id: string }) => id)).toEqual([world.school.userId, world.director.userId].sort());
  });

  it('answers the same whether somebody has the number or not, and keeps no number', async () => {
    const unknown = await world.school.data(INVITE, { input: { phone: '+998977654321', role: 'CASHIER' } });
    expect(unknown.inviteStaff).toMatchObject({ role: 'CASHIER', phoneEnding: '4321' });
    const rows = await db().query('SELECT t::text AS it FROM crm.staff_invitations t');
    expect(JSON.stringify(rows)).not.toContain('97765');
  });

  it('gives one desk job, also to somebody who accepts two at once', async () => {
    const other = await staffWorld(graph);
    const ids = [await invite(world.school), await invite(other.school)];
    const codes = (await Promise.all(ids.map((id) => accept(invited, id)))).flat();
    expect(codes).toEqual(['ALREADY_EXISTS']);
    const jobs = await db().query('SELECT 1 FROM shared.organization_members WHERE user_id = $1', [invited.userId]);
    expect(jobs).toHaveLength(1);
  });

  it('is forgotten 90 days after it ended, and not before', async () => {
    const [old, recent] = [await invite(world.school), await invite(world.school, 'CASHIER', '+998900030000')];
    const end = `UPDATE crm.staff_invitations SET ended_at = now() - make_interval(days => $2) WHERE id = $1`;
    await db().query(end, [old, 91]);
    await db().query(end, [recent, 89]);
    await endOfInvitations.run(graph.context(), {}, { signal: new AbortController().signal } as never);
    const kept = await db().query('SELECT id FROM crm.staff_invitations WHERE id = ANY($1::uuid[])', [[old, recent]]);
    expect(kept).toEqual([{ id: recent }]);
  });

  it('is one of twenty at most', async () => {
    for (let n = 0; n < 20; n += 1) await invite(world.school, 'CASHIER', `+9989000100${String(n).padStart(2, '0')}`);
    const input = { phone: '+998900020000', role: 'CASHIER' };
    expect(await world.school.codes(INVITE, { input })).toEqual(['LIMIT_EXCEEDED']);
  });
});

describe('a role', () => {
  it('is changed by owner and directors, never by oneself, and what it no longer gives is refused at once', async () => {
    const change = (who: GraphClient, userId: string, role: string) => who.codes(CHANGE, { input: { userId, role } });
    expect(await change(world.administrator, world.administrator.userId, 'DIRECTOR')).toEqual(['FORBIDDEN']);
    expect(await change(world.director, world.director.userId, 'CASHIER')).toEqual(['FORBIDDEN']);
    expect(await change(world.director, world.school.userId, 'CASHIER')).toEqual(['NOT_FOUND']);
    const open = await session(world.administrator);
    expect(await change(world.director, world.administrator.userId, 'CASHIER')).toEqual([]);
    expect(await world.administrator.codes('{ organizationDashboard { studentCount } }')).toEqual(['FORBIDDEN']);
    expect(await isRevoked(open)).toBe(true);
    expect(await audited(`user:${world.administrator.userId}`)).toEqual(['staff.role']);
  });
});

describe('somebody who is removed', () => {
  it('has no right any more, is told, and loses what they watch; their sessions go on', async () => {
    const open = await session(world.cashier);
    await world.director.data(REMOVE, { input: { userId: world.cashier.userId } });
    expect(await world.cashier.codes(TOTALS)).toEqual(['FORBIDDEN']);
    expect(await isRevoked(open)).toBe(true);
    const alive = await db().query('SELECT 1 FROM shared.sessions WHERE user_id = $1 AND revoked_at IS NULL', [
      world.cashier.userId,
    ]);
    expect(alive).toHaveLength(1);
    const notices = await db().query('SELECT template FROM shared.notifications WHERE user_id = $1', [
      world.cashier.userId,
    ]);
    expect(notices).toEqual([{ template: 'school.staffRemoved' }]);
    expect(await audited(`user:${world.cashier.userId}`)).toEqual(['staff.remove']);
  });

  it('is never the owner', async () => {
    expect(await world.director.codes(REMOVE, { input: { userId: world.school.userId } })).toEqual(['NOT_FOUND']);
  });

  it('may go by themselves', async () => {
    const input = { organizationId: world.school.userId };
    expect(await world.cashier.codes(LEAVE, { input })).toEqual([]);
    expect(await world.cashier.codes(LEAVE, { input })).toEqual(['NOT_FOUND']);
    expect(await audited(`user:${world.cashier.userId}`)).toEqual(['staff.leave']);
  });

  it('is one of two directors who remove each other at once', async () => {
    const second = await graph.newUser('TEACHER');
    await employ(graph, world.school, second.userId, 'DIRECTOR');
    const codes = await Promise.all([
      world.director.codes(REMOVE, { input: { userId: second.userId } }),
      second.codes(REMOVE, { input: { userId: world.director.userId } }),
    ]);
    expect(codes.flat()).toEqual(['FORBIDDEN']);
    const directors = (await rolesOf(world)).filter(({ role }: { role: string }) => role === 'DIRECTOR');
    expect(directors).toHaveLength(1);
  });
});

describe('the list of the desk', () => {
  it('is of one organisation, in pages, with the caller marked', async () => {
    await staffWorld(graph);
    const { staffMembers } = await world.director.data(MEMBERS);
    expect(staffMembers.totalCount).toBe(3);
    expect(staffMembers.edges.map(({ node }: { node: { isMe: boolean } }) => node.isMe)).toEqual([true, false, false]);
    const page = 'query ($after: String) { staffMembers(first: 2, after: $after) { edges { cursor node { id } } } }';
    const first = (await world.school.data(page)).staffMembers.edges;
    const rest = (await world.school.data(page, { after: first[1].cursor })).staffMembers.edges;
    const ids = [...first, ...rest].map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toEqual([world.director, world.administrator, world.cashier].map(({ userId }) => userId));
  });
});
