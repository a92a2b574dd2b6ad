import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const ADD = 'mutation ($input: AddChildInput!) { addChild(input: $input) { id } }';
const INVITE = `mutation ($input: InviteGuardianInput!) {
  inviteGuardian(input: $input) { code link invitation { id expiresAt } child { id } } }`;
const ACCEPT = `mutation ($input: AcceptGuardianInvitationInput!) { acceptGuardianInvitation(input: $input) { id displayName } }`;
const REVOKE = 'mutation ($input: RevokeGuardianInvitationInput!) { revokeGuardianInvitation(input: $input) { id } }';
const UNLINK = 'mutation ($input: UnlinkGuardianInput!) { unlinkGuardian(input: $input) { id } }';
const UPDATE = `mutation ($input: UpdateChildInput!) {
  updateChild(input: $input) { fullName locale studentProfile { grade birthDate } } }`;
const SEE = `query ($id: ID!) { user(id: $id) { fullName
  guardians { access isRemovable user { id displayName phone notices: createdAt } } guardianInvitations { id } } }`;

async function family() {
  const mother = await graph.newUser('PARENT', { firstName: 'Nodira', lastName: 'Karimova' });
  const input = { firstName: 'Laylo', lastName: 'Karimova', grade: 1, birthDate: '2019-05-02' };
  const childId: string = (await mother.data(ADD, { input })).addChild.id;
  return { mother, childId };
}
const invite = async (who: GraphClient, childId: string) =>
  (await who.data(INVITE, { input: { childId, minutes: 10 } })).inviteGuardian;
async function join(childId: string, by: GraphClient, phone?: string) {
  const other = await graph.newUser('PARENT', { firstName: 'Botir', lastName: 'Karimov', ...(phone && { phone }) });
  await other.data(ACCEPT, { input: { code: (await invite(by, childId)).code } });
  return other;
}
const isSeenBy = async (who: GraphClient, id: string) =>
  (await who.data('query ($id: ID!) { user(id: $id) { id } }', { id })).user !== null;

describe('a second guardian', () => {
  it('joins with a code in any spelling, and then both have the child, and the child both', async () => {
    const { mother, childId } = await family();
    const { code, link, child } = await invite(mother, childId);
    expect([child.id, link.endsWith(`/family/join#${code}`)]).toEqual([childId, true]);
    const father = await graph.newUser('PARENT');
    const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5).toLowerCase()}`;
    expect((await father.data(ACCEPT, { input: { code: typed } })).acceptGuardianInvitation.id).toBe(childId);
    for (const who of [mother, father]) {
      expect((await who.data('{ me { children { id } } }')).me.children).toEqual([{ id: childId }]);
    }
    const { user } = await mother.data(
      `query ($id: ID!) { user(id: $id) { guardians { user { id } } guardianInvitations { id } } }`,
      {
        id: childId,
      },
    );
    expect(user).toEqual({
      guardians: [{ user: { id: mother.userId } }, { user: { id: father.userId } }],
      guardianInvitations: [],
    });
  });

  it('sees the name of the first one and nothing else of theirs', async () => {
    const { mother, childId } = await family();
    await graph
      .context()
      .db.query('UPDATE shared.users SET phone = $2 WHERE id = $1', [mother.userId, '+998901230001']);
    const father = await join(childId, mother);
    const { data } = await father.ask(SEE, { id: childId });
    const { user } = data as { user: { guardians: Array<{ user: object }> } };
    expect(user.guardians[0]?.user).toEqual({
      id: mother.userId,
      displayName: 'Nodira Karimova',
      phone: null,
      notices: null,
    });
  });

  it('comes once by a code: it is good for one, until it ends or is taken back', async () => {
    const { mother, childId } = await family();
    const used = await invite(mother, childId);
    await (await graph.newUser('PARENT')).data(ACCEPT, { input: { code: used.code } });
    const taken = await invite(mother, childId);
    await mother.data(REVOKE, { input: { childId, invitationId: taken.invitation.id } });
    expect(await mother.codes(REVOKE, { input: { childId, invitationId: taken.invitation.id } })).toEqual([
      'NOT_FOUND',
    ]);
    const over = await invite(mother, childId);
    await graph
      .context()
      .db.query(`UPDATE shared.guardian_invitations SET expires_at = now() WHERE id = $1`, [over.invitation.id]);
    for (const { code } of [used, taken, over]) {
      const late = await graph.newUser('PARENT');
      expect(await late.codes(ACCEPT, { input: { code } })).toEqual(['NOT_FOUND']);
      expect(await isSeenBy(late, childId)).toBe(false);
    }
  });

  it('cannot be found out by guessing: after five wrong codes the right one is refused too', async () => {
    const { mother, childId } = await family();
    const { code } = await invite(mother, childId);
    const guesser = await graph.newUser('PARENT');
    for (let n = 0; n < 5; n += 1) await guesser.codes(ACCEPT, { input: { code: `AAAAAAAAA${n}` } });
    expect(await guesser.codes(ACCEPT, { input: { code } })).toEqual(['TOO_MANY_ATTEMPTS']);
    const stored = await graph.context().db.query('SELECT * FROM shared.guardian_invitations');
    expect(JSON.stringify(stored)).not.toContain(code);
  });

  it('is a parent; nobody else may invite or accept', async () => {
    const { mother, childId } = await family();
    const { code } = await invite(mother, childId);
    for (const role of ['STUDENT', 'TEACHER', 'ORGANIZATION', 'MODERATOR'] as const) {
      expect(await (await graph.newUser(role)).codes(ACCEPT, { input: { code } })).toEqual(['FORBIDDEN']);
    }
    const input = { childId, minutes: 10 };
    expect(await (await graph.newUser('PARENT')).codes(INVITE, { input })).toEqual(['NOT_FOUND']);
    expect(await (await graph.newUser('TEACHER')).codes(INVITE, { input })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(INVITE, { input })).toEqual(['UNAUTHENTICATED']);
    for (const minutes of [9, 10_081])
      expect(await mother.codes(INVITE, { input: { childId, minutes } })).toEqual(['BAD_USER_INPUT']);
    expect(await mother.codes(ACCEPT, { input: { code } })).toEqual(['ALREADY_EXISTS']);
    const father = await graph.newUser('PARENT');
    expect(await father.codes(ACCEPT, { input: { code } })).toEqual([]);
  });

  it('comes to a pupil who registered alone by the code that the pupil shows, and later pupils cannot invite', async () => {
    const pupil = await graph.newUser('STUDENT');
    const other = await graph.newUser('STUDENT');
    expect(await other.codes(INVITE, { input: { childId: pupil.userId } })).toEqual(['NOT_FOUND']);
    const parent = await join(pupil.userId, pupil);
    expect(await isSeenBy(parent, pupil.userId)).toBe(true);
    expect(await pupil.codes(INVITE, { input: { childId: pupil.userId } })).toEqual(['FORBIDDEN']);
  });
});

describe('a guardian who is unlinked', () => {
  it('is refused at once, by whoever invited them or by themselves', async () => {
    const { mother, childId } = await family();
    const father = await join(childId, mother);
    expect(await isSeenBy(father, childId)).toBe(true);
    await mother.data(UNLINK, { input: { childId, guardianId: father.userId } });
    expect(await isSeenBy(father, childId)).toBe(false);
    expect(await father.codes(UPDATE, { input: { childId, grade: 2 } })).toEqual(['NOT_FOUND']);
    expect((await father.data('{ me { children { id } } }')).me.children).toEqual([]);
    const uncle = await join(childId, mother);
    await uncle.data(UNLINK, { input: { childId, guardianId: uncle.userId } });
    expect(await isSeenBy(uncle, childId)).toBe(false);
  });

  it('is never the last, nor one whom somebody else brought', async () => {
    const { mother, childId } = await family();
    const unlink = (who: GraphClient, whom: GraphClient) =>
      who.codes(UNLINK, { input: { childId, guardianId: whom.userId } });
    expect(await unlink(mother, mother)).toEqual(['LAST_GUARDIAN']);
    const father = await join(childId, mother);
    expect(await unlink(father, mother)).toEqual(['FORBIDDEN']);
    expect(await unlink(await graph.newUser('PARENT'), mother)).toEqual(['NOT_FOUND']);
    expect(await unlink(mother, mother)).toEqual([]);
    expect(await unlink(father, father)).toEqual(['LAST_GUARDIAN']);
  });

  it('leaves behind whom they invited, for whom then answers who had invited them', async () => {
    const { mother, childId } = await family();
    const father = await join(childId, mother);
    const aunt = await join(childId, father);
    const chain = async () => {
      const query = '{ guardians { user { id } invitedBy { id } isRemovable } }';
      const { user } = await mother.data(`query ($id: ID!) { user(id: $id) ${query} }`, { id: childId });
      return user.guardians;
    };
    const row = (who: GraphClient, by: GraphClient | null) => ({
      user: { id: who.userId },
      invitedBy: by && { id: by.userId },
      isRemovable: true,
    });
    expect(await chain()).toEqual([row(mother, null), row(father, mother), row(aunt, father)]);
    await mother.data(UNLINK, { input: { childId, guardianId: father.userId } });
    expect(await isSeenBy(aunt, childId)).toBe(true);
    expect(await chain()).toEqual([row(mother, null), row(aunt, mother)]);
    await mother.data(UNLINK, { input: { childId, guardianId: aunt.userId } });
    expect(await isSeenBy(aunt, childId)).toBe(false);
  });

  it('is removed by the first of those who decide, and by whoever is above them in the chain of invitations', async () => {
    const { mother, childId } = await family();
    const father = await join(childId, mother);
    const aunt = await join(childId, father);
    const uncle = await join(childId, aunt);
    const friend = await join(childId, mother);
    const unlink = (who: GraphClient, whom: GraphClient) =>
      who.codes(UNLINK, { input: { childId, guardianId: whom.userId } });
    // Beside and above one another nobody removes anybody.
    for (const [who, whom] of [
      [aunt, father],
      [father, friend],
      [friend, uncle],
      [uncle, mother],
    ] as const)
      expect(await unlink(who, whom)).toEqual(['FORBIDDEN']);
    expect(await unlink(father, uncle)).toEqual([]);
    expect(await unlink(mother, aunt)).toEqual([]);
    // When the first leaves, the next who decides is the first.
    expect(await unlink(mother, mother)).toEqual([]);
    expect(await unlink(friend, father)).toEqual(['FORBIDDEN']);
    expect(await unlink(father, friend)).toEqual([]);
  });

  it('never is who was there before, nor does anybody remove another who may only look on', async () => {
    const { mother, childId } = await family();
    const father = await join(childId, mother);
    const aunt = await join(childId, mother);
    await graph.asOwner(`UPDATE shared.supervisions SET access = 'VIEW' WHERE student_id = $1 AND supervisor_id = $2`, [
      childId,
      mother.userId,
    ]);
    expect(await father.codes(UNLINK, { input: { childId, guardianId: mother.userId } })).toEqual(['FORBIDDEN']);
    expect(await mother.codes(UNLINK, { input: { childId, guardianId: aunt.userId } })).toEqual(['FORBIDDEN']);
    expect(await father.codes(UNLINK, { input: { childId, guardianId: aunt.userId } })).toEqual([]);
  });

  it('leaves one behind, though all leave at the same moment', async () => {
    const { mother, childId } = await family();
    const all = [mother, await join(childId, mother), await join(childId, mother)];
    const codes = await Promise.all(
      all.map((who) => who.codes(UNLINK, { input: { childId, guardianId: who.userId } })),
    );
    expect(codes.flat()).toEqual(['LAST_GUARDIAN']);
  });

  it('takes along the invitations they gave, and it is recorded', async () => {
    const { mother, childId } = await family();
    const father = await join(childId, mother);
    const { code } = await invite(father, childId);
    await mother.data(UNLINK, { input: { childId, guardianId: father.userId } });
    expect(await (await graph.newUser('PARENT')).codes(ACCEPT, { input: { code } })).toEqual(['NOT_FOUND']);
    const entries: Array<{ action: string }> = await graph.asOwner(
      `SELECT action FROM shared.audit_drafts WHERE object = $1
       UNION ALL SELECT action FROM shared.audit_entries WHERE object = $1`,
      [`user:${childId}`],
    );
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['guardian.link', 'guardian.unlink']));
  });
});

describe('a child', () => {
  it('has name, grade and language changed by a guardian, and nothing else', async () => {
    const { mother, childId } = await family();
    const input = { childId, firstName: 'Lola', grade: 2, locale: 'RU' };
    expect((await mother.data(UPDATE, { input })).updateChild).toEqual({
      ...{ fullName: 'Lola Karimova', locale: 'RU' },
      studentProfile: { grade: 2, birthDate: '2019-05-02' },
    });
    expect(await mother.codes(UPDATE, { input: { ...input, birthDate: '2010-01-01' } })).not.toEqual([]);
    expect(await mother.codes(UPDATE, { input: { childId, firstName: 'Лola' } })).toEqual(['BAD_USER_INPUT']);
    expect(await mother.codes(UPDATE, { input: { childId: 'nonsense', grade: 3 } })).toEqual(['NOT_FOUND']);
  });

  it('changes neither the own birthday nor who looks after them', async () => {
    const pupil = await graph.newUser('STUDENT');
    const childId = pupil.userId;
    expect(await pupil.codes(UPDATE, { input: { childId, grade: 5 } })).toEqual(['FORBIDDEN']);
    expect(await pupil.codes(UNLINK, { input: { childId, guardianId: childId } })).toEqual(['FORBIDDEN']);
    const { me } = (await pupil.ask('{ me { guardians { since } } }')).data as { me: object };
    expect(me).toEqual({ guardians: null });
  });

  it('of many families costs as many statements as that of one', async () => {
    const { mother, childId } = await family();
    await join(childId, mother);
    const query =
      '{ me { children { guardians { user { displayName } } guardianInvitations { id } consents { isGiven } custodyLock { state } childSignIn { kind } childSessions { id } } } }';
    const one = await graph.statements(() => mother.data(query));
    for (let n = 0; n < 3; n += 1)
      await mother.data(ADD, { input: { firstName: 'Anvar', lastName: '', grade: n, birthDate: null } });
    expect((await graph.statements(() => mother.data(query))).length).toBe(one.length);
  });
});
