import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ADMIT = `mutation ($input: AdmitOrganizationInput!) {
  admitOrganization(input: $input) { role displayName organizationProfile { name region } }
}`;
const APPROVE = 'mutation ($id: ID!) { approveTeacher(input: { teacherId: $id }) { teacherProfile { approvedAt } } }';
const NOTICES = '{ notifications { template parameters readAt } }';
const input = { name: '24-maktab', region: 'Toshkent', phone: '90 555 44 33', password: 'maktab-paroli' };

describe('a moderator', () => {
  it('admits an organisation, which can then sign in', async () => {
    const moderator = await graph.newUser('MODERATOR');
    expect(await moderator.data(ADMIT, { input })).toEqual({
      admitOrganization: {
        role: 'ORGANIZATION',
        displayName: '24-maktab',
        organizationProfile: { name: '24-maktab', region: 'Toshkent' },
      },
    });
    const LOGIN = 'mutation ($input: LoginInput!) { login(input: $input) { user { displayName } } }';
    const credentials = { phone: '+998905554433', password: input.password };
    expect(await graph.anonymous.data(LOGIN, { input: credentials })).toEqual({
      login: { user: { displayName: '24-maktab' } },
    });
    expect(await moderator.codes(ADMIT, { input })).toEqual(['PHONE_TAKEN']);
    const notices = await graph.context().db.query('SELECT template, parameters FROM shared.notifications');
    expect(notices).toEqual([{ template: 'main.organizationAdmitted', parameters: { name: '24-maktab' } }]);
  });

  it('confirms a teacher once and for all', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const teacher = await graph.newUser('TEACHER');
    const { userId: id } = teacher;
    await graph.context().db.query('UPDATE shared.teacher_profiles SET approved_at = NULL WHERE user_id = $1', [id]);
    const first = await moderator.data(APPROVE, { id });
    expect(await moderator.data(APPROVE, { id })).toEqual(first);
    expect(await teacher.data(NOTICES)).toEqual({
      notifications: [{ template: 'main.teacherApproved', parameters: '{}', readAt: null }],
    });
    const { userId: pupil } = await graph.newUser('STUDENT');
    expect(await moderator.codes(APPROVE, { id: pupil })).toEqual(['NOT_FOUND']);
  });

  it('is the only one who admits and confirms', async () => {
    const { userId: id } = await graph.newUser('TEACHER');
    for (const role of ['STUDENT', 'PARENT', 'TEACHER', 'ORGANIZATION'] as const) {
      const caller = await graph.newUser(role);
      expect(await caller.codes(ADMIT, { input })).toEqual(['FORBIDDEN']);
      expect(await caller.codes(APPROVE, { id })).toEqual(['FORBIDDEN']);
    }
  });
});
