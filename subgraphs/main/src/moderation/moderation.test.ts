import { addSupervision, openSession } from '@alif24/subgraph-shared/auth';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const BAN = 'mutation ($id: ID!) { banUser(input: { userId: $id, reason: "Haqorat" }) { bannedAt banReason } }';
const UNBAN = 'mutation ($id: ID!) { unbanUser(input: { userId: $id }) { bannedAt banReason } }';
const ROLE = 'mutation ($id: ID!, $role: Role!) { changeRole(input: { userId: $id, role: $role }) { role } }';
const PEOPLE = `query ($search: String, $first: Int! = 20, $after: String) {
  people(search: $search, first: $first, after: $after) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage } }
}`;
const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }';
const REFRESH = 'mutation { refreshSession { accessToken } }';
const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { user { id } } }';
const PASSWORD = 'kitob-daftar-qalam';

let numbers = 0;
async function member(role: 'PARENT' | 'TEACHER' = 'PARENT') {
  numbers += 1;
  const phone = `+99899${String(numbers).padStart(7, '0')}`;
  const input = { phone, password: PASSWORD, firstName: 'Rustam', lastName: 'Aliyev', role };
  const { data, setCookies } = await graph.anonymous.ask(REGISTER, { input });
  const session = setCookies?.[0]?.match(/=([^;]*);/)?.[1];
  return { phone, session, id: (data as { register: { user: { id: string } } }).register.user.id };
}
const codeOf = async (query: string, variables: object, session?: string) =>
  (await graph.anonymous.ask(query, { ...variables }, session)).errors?.[0]?.extensions?.code;
const auditOf = (id: string) =>
  graph.asOwner('SELECT action, before, after FROM shared.audit_entries WHERE object = $1', [`user:${id}`]);

describe('banning', () => {
  it('ends the sessions, keeps out whoever has the right password, and is recorded', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, phone, session } = await member();
    expect(await moderator.data(BAN, { id })).toEqual({
      banUser: { bannedAt: expect.any(String), banReason: 'Haqorat' },
    });
    expect(await codeOf(REFRESH, {}, session)).toBe('SESSION_EXPIRED');
    expect(await codeOf(LOGIN, { input: { phone, password: 'not the one' } })).toBe('WRONG_CREDENTIALS');
    expect(await codeOf(LOGIN, { input: { phone, password: PASSWORD } })).toBe('ACCOUNT_BANNED');
    await moderator.data(BAN, { id });
    expect(await auditOf(id)).toEqual([{ action: 'account.ban', before: { banned: false }, after: { banned: true } }]);
    expect(await moderator.data(UNBAN, { id })).toEqual({ unbanUser: { bannedAt: null, banReason: null } });
    expect(await codeOf(LOGIN, { input: { phone, password: PASSWORD } })).toBeUndefined();
  });

  it('of an organisation closes what its desk watches live', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const [school, cashier] = [await graph.newUser('ORGANIZATION'), await graph.newUser('PARENT')];
    await graph.asOwner(`INSERT INTO shared.organization_members VALUES ($1, $2, 'CASHIER')`, [
      ...[school.userId, cashier.userId],
    ]);
    const { sessionId } = await openSession(graph.context(), cashier.userId, 'PASSWORD');
    await moderator.data(BAN, { id: school.userId });
    const sessions = await graph.asOwner(
      'SELECT id, revoked_at IS NULL AS "isOpen" FROM shared.sessions WHERE user_id = $1 ORDER BY revoked_at NULLS LAST',
      [cashier.userId],
    );
    // The same session under a new id: they stay signed in.
    expect(sessions).toEqual([
      { id: sessionId, isOpen: false },
      { id: expect.any(String), isOpen: true },
    ]);
  });

  it('is for moderators, and not of themselves', async () => {
    const { id } = await member();
    for (const role of ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION'] as const) {
      const caller = await graph.newUser(role);
      for (const [query, variables] of [
        [BAN, { id }],
        [UNBAN, { id }],
        [ROLE, { id, role: 'MODERATOR' }],
        [PEOPLE, {}],
      ] as const) {
        expect(await caller.codes(query, variables)).toEqual(['FORBIDDEN']);
      }
    }
    expect(await graph.anonymous.codes(PEOPLE)).toEqual(['UNAUTHENTICATED']);
    const moderator = await graph.newUser('MODERATOR');
    expect(await moderator.codes(BAN, { id: moderator.userId })).toEqual(['FORBIDDEN']);
    expect(await moderator.codes(BAN, { id: '00000000-0000-7000-8000-000000000000' })).toEqual(['NOT_FOUND']);
    expect(await moderator.codes(BAN, { id: "' OR 1=1--" })).toEqual(['NOT_FOUND']);
    expect(await auditOf(id)).toEqual([]);
  });
});

describe('changing a role', () => {
  it('ends the sessions and what the old role saw, and is recorded', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const [teacher, pupil, child] = [
      await member('TEACHER'),
      await graph.newUser('STUDENT'),
      await graph.newUser('STUDENT'),
    ];
    await addSupervision(graph.context(), pupil.userId, teacher.id, 'TEACHER');
    await addSupervision(graph.context(), child.userId, teacher.id, 'GUARDIAN');
    expect(await moderator.data(ROLE, { id: teacher.id, role: 'PARENT' })).toEqual({ changeRole: { role: 'PARENT' } });
    expect(await codeOf(REFRESH, {}, teacher.session)).toBe('SESSION_EXPIRED');
    const seen = await graph.asOwner('SELECT student_id AS id FROM shared.supervisions WHERE supervisor_id = $1', [
      teacher.id,
    ]);
    expect(seen).toEqual([{ id: child.userId }]);
    expect(await auditOf(teacher.id)).toEqual([
      { action: 'account.role', before: { role: 'TEACHER' }, after: { role: 'PARENT' } },
    ]);
  });

  it('makes a teacher who still has to be confirmed', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id } = await member('TEACHER');
    await graph.asOwner('UPDATE shared.teacher_profiles SET approved_at = now() WHERE user_id = $1', [id]);
    await moderator.data(ROLE, { id, role: 'PARENT' });
    await moderator.data(ROLE, { id, role: 'TEACHER' });
    expect(await graph.asOwner('SELECT approved_at FROM shared.teacher_profiles WHERE user_id = $1', [id])).toEqual([
      { approved_at: null },
    ]);
  });

  it('leaves pupils pupils', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const pupil = await graph.newUser('STUDENT');
    expect(await moderator.codes(ROLE, { id: pupil.userId, role: 'TEACHER' })).toEqual(['CONFLICT']);
    expect(await moderator.codes(ROLE, { id: (await member()).id, role: 'STUDENT' })).toEqual(['CONFLICT']);
  });
});

describe('the list of people', () => {
  it('finds one by number in any spelling or by id, and nobody by a part', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { id, phone } = await member();
    const spaced = `${phone.slice(4, 6)} ${phone.slice(6, 9)}-${phone.slice(9)}`;
    for (const search of [phone, spaced, id]) {
      const { people } = await moderator.data(PEOPLE, { search });
      expect(people).toMatchObject({ totalCount: 1, edges: [{ node: { id } }] });
    }
    for (const search of [phone.slice(5), 'Rustam', "' OR 1=1--"]) {
      expect((await moderator.data(PEOPLE, { search })).people).toMatchObject({ totalCount: 0, edges: [] });
    }
  });

  it('is paged from the newest on, each person once', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { people } = await moderator.data(PEOPLE, { first: 3, after });
      seen.push(...people.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null;
    } while (after);
    const { people } = await moderator.data(PEOPLE, { first: 100 });
    expect(seen).toEqual(people.edges.map(({ node }: { node: { id: string } }) => node.id));
    expect(new Set(seen).size).toBe(people.totalCount);
    expect(await moderator.codes(PEOPLE, { after: 'bm9uc2Vuc2U' })).toEqual(['BAD_USER_INPUT']);
  });
});
