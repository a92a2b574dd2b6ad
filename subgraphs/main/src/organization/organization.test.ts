import { codeRegions } from '@alif24/subgraph-shared/database';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ADMIT = `mutation ($input: AdmitOrganizationInput!) {
  admitOrganization(input: $input) { role displayName organizationProfile { name region regionCode districtCode } }
}`;
const APPROVE = 'mutation ($id: ID!) { approveTeacher(input: { teacherId: $id }) { teacherProfile { approvedAt } } }';
const NOTICES = '{ notifications { template parameters readAt } }';
const DISTRICT = `mutation ($input: SetOrganizationDistrictInput!) {
  setOrganizationDistrict(input: $input) { organizationProfile { region regionCode districtCode } }
}`;
const [CHILONZOR, YUNUSOBOD] = ['1726294', '1726266'];
const input = { name: '24-maktab', districtCode: CHILONZOR, phone: '90 555 44 33', password: 'maktab-paroli' };

describe('a moderator', () => {
  it('admits an organisation, which can then sign in', async () => {
    const moderator = await graph.newUser('MODERATOR');
    expect(await moderator.data(ADMIT, { input })).toEqual({
      admitOrganization: {
        role: 'ORGANIZATION',
        displayName: '24-maktab',
        organizationProfile: {
          ...{ name: '24-maktab', region: 'Toshkent shahri' },
          ...{ regionCode: '1726', districtCode: CHILONZOR },
        },
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

  it('admits one from a page of yesterday, whose region is known where its words name one, and none in a district that there is not', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const { districtCode: _, ...typed } = input;
    const admitted = [];
    for (const [n, region] of ['Самарқанд вилояти', 'Samarqand', 'Shaharda'].entries()) {
      const { admitOrganization } = await moderator.data(ADMIT, {
        input: { ...typed, region, phone: `90 555 44 ${50 + n}` },
      });
      admitted.push(admitOrganization.organizationProfile);
    }
    expect(admitted).toMatchObject([
      { region: 'Самарқанд вилояти', regionCode: '1718', districtCode: null },
      { region: 'Samarqand', regionCode: '1718', districtCode: null },
      { region: 'Shaharda', regionCode: null, districtCode: null },
    ]);
    for (const districtCode of ['1726', '1726000', 'Chilonz']) {
      expect(await moderator.codes(ADMIT, { input: { ...input, districtCode, phone: '90 555 44 60' } })).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
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

describe('the district of an organisation', () => {
  it('is said by itself once, and put right by a moderator alone; both stand in the audit', async () => {
    const school = await graph.newUser('ORGANIZATION');
    const moderator = await graph.newUser('MODERATOR');
    const say = (districtCode: string) => ({ input: { districtCode } });
    expect(await school.data(DISTRICT, say(CHILONZOR))).toEqual({
      setOrganizationDistrict: {
        organizationProfile: { region: 'Toshkent shahri', regionCode: '1726', districtCode: CHILONZOR },
      },
    });
    expect(await school.codes(DISTRICT, say(CHILONZOR))).toEqual([]);
    expect(await school.codes(DISTRICT, say(YUNUSOBOD))).toEqual(['FORBIDDEN']);
    const corrected = { input: { organizationId: school.userId, districtCode: YUNUSOBOD } };
    expect(await moderator.data(DISTRICT, corrected)).toMatchObject({
      setOrganizationDistrict: { organizationProfile: { districtCode: YUNUSOBOD } },
    });
    const entries = await graph
      .context()
      .db.query(
        `SELECT before, after FROM shared.audit_entries WHERE action = 'organization.district' ORDER BY sequence`,
      );
    expect(entries).toEqual([
      { before: { district: null }, after: { district: CHILONZOR } },
      { before: { district: CHILONZOR }, after: { district: YUNUSOBOD } },
    ]);
  });

  it('is a district that there is, and of nobody but an organisation', async () => {
    const school = await graph.newUser('ORGANIZATION');
    const other = await graph.newUser('ORGANIZATION');
    const moderator = await graph.newUser('MODERATOR');
    expect(await school.codes(DISTRICT, { input: { districtCode: '1726' } })).toEqual(['BAD_USER_INPUT']);
    const ofOther = { input: { organizationId: other.userId, districtCode: CHILONZOR } };
    expect(await school.codes(DISTRICT, ofOther)).toEqual(['BAD_USER_INPUT']);
    expect(await moderator.codes(DISTRICT, { input: { districtCode: CHILONZOR } })).toEqual(['BAD_USER_INPUT']);
    for (const role of ['STUDENT', 'PARENT', 'TEACHER'] as const) {
      const person = await graph.newUser(role);
      expect(await person.codes(DISTRICT, { input: { districtCode: CHILONZOR } })).toEqual(['FORBIDDEN']);
      const ofPerson = { input: { organizationId: person.userId, districtCode: CHILONZOR } };
      expect(await moderator.codes(DISTRICT, ofPerson)).toEqual(['NOT_FOUND']);
    }
  });

  it('was words once: whoever had typed a region, in whatever script, has its code, and keeps the words', async () => {
    const typed = ['Тошкент', 'Toshkent', 'Toshkent viloyati', 'Ферганская область', 'qayerdadir', ''];
    const schools: string[] = [];
    for (const region of typed) {
      const { userId } = await graph.newUser('ORGANIZATION');
      schools.push(userId);
      await graph.asOwner('UPDATE shared.organization_profiles SET region = $2 WHERE user_id = $1', [userId, region]);
    }
    await codeRegions({ query: graph.asOwner }, 'shared.organization_profiles');
    const rows = await graph.context().db.query(
      `SELECT p.region, p.region_code, p.district_code FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, n)
           JOIN shared.organization_profiles p ON p.user_id = s.id ORDER BY s.n`,
      [schools],
    );
    const codes = ['1726', '1726', '1727', '1730', null, null];
    expect(rows).toEqual(typed.map((region, n) => ({ region, region_code: codes[n], district_code: null })));
  });
});
