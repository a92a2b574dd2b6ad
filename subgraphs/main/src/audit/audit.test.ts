import { testGraph } from '@alif24/subgraph-shared/testing';
import { encodeCursor } from '@alif24/subgraph-shared/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ENTRIES = `query ($object: String, $action: String, $first: Int, $after: String) {
  auditEntries(object: $object, action: $action, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { sequence action object actorRole actor { id } before after address requestId hash } }
  }
}`;
const APPROVE = 'mutation ($id: ID!) { approveTeacher(input: { teacherId: $id }) { id } }';
const ADMIT = 'mutation ($input: AdmitOrganizationInput!) { admitOrganization(input: $input) { id } }';

let moderator: Awaited<ReturnType<typeof graph.newUser>>;
const teachers: string[] = [];

beforeAll(async () => {
  moderator = await graph.newUser('MODERATOR');
  for (let n = 0; n < 3; n += 1) {
    const { userId: id } = await graph.newUser('TEACHER');
    await graph.context().db.query('UPDATE shared.teacher_profiles SET approved_at = NULL WHERE user_id = $1', [id]);
    await moderator.data(APPROVE, { id });
    teachers.push(id);
  }
});

describe('an approval', () => {
  it('stands in the log with who gave it, to whom, and the state before and after, once', async () => {
    const [id] = teachers;
    await moderator.data(APPROVE, { id });
    const { auditEntries } = await moderator.data(ENTRIES, { object: `user:${id}` });
    expect(auditEntries.totalCount).toBe(1);
    expect(auditEntries.edges[0].node).toMatchObject({
      action: 'teacher.approve',
      actor: { id: moderator.userId },
      actorRole: 'MODERATOR',
      before: '{"isApproved": false}',
      after: '{"isApproved": true}',
      address: '127.0.0.1',
      requestId: 'test',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('of a school stands there too, and one that is refused does not', async () => {
    const input = { name: '24-maktab', region: 'Toshkent', phone: '90 555 44 99', password: 'maktab-paroli' };
    const { admitOrganization } = await moderator.data(ADMIT, { input });
    expect(await moderator.codes(ADMIT, { input })).toEqual(['PHONE_TAKEN']);
    const { auditEntries } = await moderator.data(ENTRIES, { action: 'organization.admit' });
    expect(auditEntries.edges.map(({ node }: { node: { object: string } }) => node.object)).toEqual([
      `user:${admitOrganization.id}`,
    ]);
  });
});

describe('the log', () => {
  it('is read in pages, the newest first', async () => {
    const first = await moderator.data(ENTRIES, { action: 'teacher.approve', first: 2 });
    const objects = (page: typeof first) =>
      page.auditEntries.edges.map(({ node }: { node: { object: string } }) => node.object);
    expect(objects(first)).toEqual([`user:${teachers[2]}`, `user:${teachers[1]}`]);
    expect(first.auditEntries.pageInfo.hasNextPage).toBe(true);
    const after = first.auditEntries.pageInfo.endCursor;
    const second = await moderator.data(ENTRIES, { action: 'teacher.approve', first: 2, after });
    expect(objects(second)).toEqual([`user:${teachers[0]}`]);
    expect(second.auditEntries.pageInfo.hasNextPage).toBe(false);
  });

  it('reads each actor once, however many entries are theirs', async () => {
    const sent = await graph.statements(() => moderator.data(ENTRIES));
    expect(sent.filter((sql) => sql.includes('"users"'))).toHaveLength(1);
  });

  it('refuses a cursor of another list', async () => {
    for (const after of ['nothing', encodeCursor(['a']), encodeCursor([1.5])])
      expect(await moderator.codes(ENTRIES, { after })).toEqual(['BAD_USER_INPUT']);
  });

  it('has an end, whose hash is that of the newest entry', async () => {
    const { auditHead } = await moderator.data('{ auditHead { sequence hash } }');
    const { auditEntries } = await moderator.data(ENTRIES, { first: 1 });
    expect(auditEntries.edges[0].node).toMatchObject(auditHead);
  });

  it.each(['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION'] as const)('is closed to a %s', async (role) => {
    const caller = await graph.newUser(role);
    expect(await caller.codes(ENTRIES)).toEqual(['FORBIDDEN']);
    expect(await caller.codes('{ auditHead { hash } }')).toEqual(['FORBIDDEN']);
  });
});
