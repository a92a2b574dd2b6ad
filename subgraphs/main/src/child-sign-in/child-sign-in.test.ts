import { addSupervision, openChildDoor } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const SET = 'mutation ($input: SetChildPasswordInput!) { setChildPassword(input: $input) { childSignIn { kind } } }';
const ISSUE = `mutation ($input: IssueChildCardsInput!) { issueChildCards(input: $input) { link card { id isEnough } child { id } } }`;
const REVOKE = `mutation ($input: RevokeChildCardInput!) { revokeChildCard(input: $input) { childSignIn { cards { id } } } }`;
const OPEN =
  'mutation ($input: OpenChildCardInput!) { openChildCard(input: $input) { ticket childId givenName asks } }';
const SIGN_IN = 'mutation ($input: SignInChildInput!) { signInChild(input: $input) { user { id role } } }';
const UNLINK = 'mutation ($input: UnlinkGuardianInput!) { unlinkGuardian(input: $input) { id } }';

const PICTURES = { pictures: ['SUN', 'CAT', 'KEY', 'SUN'] };
const OTHERS = { pictures: ['SUN', 'CAT', 'KEY', 'SHIP'] };

let childId: string;
let parent: GraphClient;
let teacher: GraphClient;

beforeEach(async () => {
  childId = (await graph.newUser('STUDENT', { firstName: 'Laylo' })).userId;
  [parent, teacher] = [await graph.newUser('PARENT'), await graph.newUser('TEACHER')];
  await addSupervision(graph.context(), childId, parent.userId, 'GUARDIAN');
  await addSupervision(graph.context(), childId, teacher.userId, 'TEACHER');
});

const setPassword = (who: GraphClient, password: object = PICTURES) => who.codes(SET, { input: { childId, password } });
async function card(who: GraphClient, more: object = {}) {
  const [issued] = (await who.data(ISSUE, { input: { childIds: [childId], ...more } })).issueChildCards;
  return { id: issued.card.id as string, secret: issued.link.split('#')[1] as string };
}
const open = async (secret: string) => (await graph.anonymous.data(OPEN, { input: { secret } })).openChildCard;
const signIn = (ticket: string, password?: object, id = childId) =>
  graph.anonymous.codes(SIGN_IN, { input: { ticket, childId: id, ...(password && { password }) } });
const ticketOf = (ids = [childId], cardId = crypto.randomUUID()) =>
  openChildDoor(graph.context(), { cardId, studentIds: ids, needsPassword: true });

describe('a child without phone and e-mail', () => {
  it('signs in with a card and pictures, for thirty days, as themselves', async () => {
    expect(await setPassword(parent)).toEqual([]);
    const { ticket, givenName, asks } = await open((await card(parent)).secret);
    expect([givenName, asks]).toEqual(['Laylo', 'PICTURES']);
    const input = { ticket, childId, password: PICTURES };
    const { data, setCookies } = await graph.anonymous.ask(SIGN_IN, { input });
    expect(data).toEqual({ signInChild: { user: { id: childId, role: 'STUDENT' } } });
    expect(setCookies?.[0]).toContain('HttpOnly');
    const [session] = await graph
      .context()
      .db.query(
        `SELECT method, extract(day FROM expires_at - created_at)::int AS days FROM shared.sessions WHERE user_id = $1`,
        [childId],
      );
    expect(session).toEqual({ method: 'CLASS_CARD', days: 30 });
  });

  it('whose school gives out a card that is enough by itself has guardians who hear of it', async () => {
    const heard = async () =>
      (
        await graph.context().db.query('SELECT template FROM shared.notifications WHERE user_id = $1', [parent.userId])
      ).map(({ template }: { template: string }) => template);
    await card(teacher);
    expect(await heard()).toEqual([]);
    await card(teacher, { isEnough: true });
    expect(await heard()).toEqual(['family.childCardEnough']);
  });

  it('signs in with a PIN where pictures cannot be seen', async () => {
    expect(await setPassword(teacher, { pin: '493817' })).toEqual([]);
    const { ticket, asks } = await open((await card(teacher)).secret);
    expect(asks).toBe('PIN');
    expect(await signIn(ticket, { pin: '493818' })).toEqual(['WRONG_CREDENTIALS']);
    expect(await signIn(ticket, { pin: '493817' })).toEqual([]);
  });

  it('is not let in by the same pictures in another order, by fewer of them, or by none', async () => {
    await setPassword(parent);
    const ticket = await ticketOf();
    const wrong = [{ pictures: ['CAT', 'SUN', 'KEY', 'SUN'] }, { pictures: ['SUN', 'CAT', 'KEY'] }, undefined];
    for (const password of wrong) expect(await signIn(ticket, password)).toEqual(['WRONG_CREDENTIALS']);
    expect(await signIn(ticket, PICTURES)).toEqual([]);
  });

  it('is not let in by a ticket for others, one that is over, or none', async () => {
    const other = (await graph.newUser('STUDENT')).userId;
    await setPassword(parent);
    expect(await signIn(await ticketOf([other]), PICTURES)).toEqual(['WRONG_CREDENTIALS']);
    expect(await signIn('x', PICTURES)).toEqual(['WRONG_CREDENTIALS']);
    const ticket = await ticketOf();
    await graph.context().db.query('UPDATE shared.child_doors SET expires_at = now()');
    expect(await signIn(ticket, PICTURES)).toEqual(['WRONG_CREDENTIALS']);
  });

  it('is kept from whoever tries pictures one after another: of fifty tries five are looked at, the right one after them is not', async () => {
    await setPassword(parent);
    const ticket = await ticketOf();
    const codes = (await Promise.all(Array.from({ length: 50 }, () => signIn(ticket, OTHERS)))).flat();
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(45);
    expect(await signIn(await ticketOf(), PICTURES)).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('is kept from whoever tries a class child by child: wrong pictures count for the card too', async () => {
    const pupils = await Promise.all(Array.from({ length: 16 }, () => graph.newUser('STUDENT')));
    const ids = pupils.map(({ userId }) => userId);
    const ticket = await ticketOf(ids);
    const codes = [];
    for (const id of ids) for (let n = 0; n < 4; n += 1) codes.push(...(await signIn(ticket, OTHERS, id)));
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(60);
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  });

  it('is kept from whoever tries a few pictures every hour: twenty a day, and a class two hundred', async () => {
    await setPassword(parent);
    const card = crypto.randomUUID();
    const pupils = await Promise.all(Array.from({ length: 10 }, () => graph.newUser('STUDENT')));
    const ids = [childId, ...pupils.map(({ userId }) => userId)];
    const seen = new Map<string, number>();
    for (let hour = 0; hour < 10; hour += 1) {
      for (const id of ids) {
        for (let n = 0; n < 5; n += 1) {
          const [code] = await signIn(await ticketOf(ids, card), OTHERS, id);
          if (code === 'WRONG_CREDENTIALS') seen.set(id, (seen.get(id) ?? 0) + 1);
        }
      }
      await graph.asOwner(`UPDATE shared.attempts SET until = until - interval '61 minutes'`);
    }
    expect(seen.get(childId)).toBe(20);
    expect([...seen.values()].reduce((sum, n) => sum + n)).toBe(200);
    expect(await signIn(await ticketOf(), PICTURES)).toEqual(['TOO_MANY_ATTEMPTS']);
    await graph.asOwner(`UPDATE shared.attempts SET until = until - interval '1 day'`);
    expect(await signIn(await ticketOf(), PICTURES)).toEqual([]);
  });

  it('does not shut the card for the others by being tried when it is shut itself', async () => {
    await setPassword(parent);
    const other = (await graph.newUser('STUDENT')).userId;
    const ticket = await ticketOf([childId, other]);
    for (let n = 0; n < 70; n += 1) await signIn(ticket, OTHERS, other);
    expect(await signIn(ticket, PICTURES)).toEqual([]);
  });

  it('finds the card of a class good however many have come in with it: right pictures use up no tries', async () => {
    const pupils = await Promise.all(Array.from({ length: 61 }, () => graph.newUser('STUDENT')));
    await setPassword(parent);
    const ticket = await ticketOf([childId, ...pupils.map(({ userId }) => userId)]);
    for (let n = 0; n < 61; n += 1) expect(await signIn(ticket, PICTURES)).toEqual([]);
  });
});

describe('a card of one child', () => {
  it('is enough by itself only where that was said', async () => {
    await setPassword(parent);
    const strict = await open((await card(parent)).secret);
    expect(await signIn(strict.ticket)).toEqual(['WRONG_CREDENTIALS']);
    const enough = await open((await card(parent, { isEnough: true })).secret);
    expect(enough.asks).toBeNull();
    expect(await signIn(enough.ticket)).toEqual([]);
  });

  it('is worth nothing once it was taken back, replaced or is over, nor is what it had opened', async () => {
    await setPassword(parent);
    const first = await card(parent);
    const { ticket } = await open(first.secret);
    expect(
      (await teacher.data(REVOKE, { input: { childId, cardId: first.id } })).revokeChildCard.childSignIn.cards,
    ).toEqual([]);
    expect(await signIn(ticket, PICTURES)).toEqual(['WRONG_CREDENTIALS']);
    const second = await card(parent);
    const third = await card(parent);
    await graph.context().db.query('UPDATE shared.child_cards SET expires_at = now() WHERE id = $1', [third.id]);
    for (const { secret } of [first, second, third]) {
      expect(await graph.anonymous.codes(OPEN, { input: { secret } })).toEqual(['NOT_FOUND']);
    }
    const stored = JSON.stringify(await graph.context().db.query('SELECT * FROM shared.child_cards'));
    for (const { secret } of [first, second, third]) expect(stored).not.toContain(secret);
  });

  it('is made for children whom the caller keeps, for all or none', async () => {
    const stranger = (await graph.newUser('STUDENT')).userId;
    const codes = (who: GraphClient, ...childIds: string[]) => who.codes(ISSUE, { input: { childIds } });
    expect(await codes(teacher, childId, stranger)).toEqual(['NOT_FOUND']);
    expect(await codes(parent, stranger)).toEqual(['NOT_FOUND']);
    expect(await codes(teacher)).toEqual(['BAD_USER_INPUT']);
    for (const role of ['STUDENT', 'MODERATOR'] as const) {
      expect(await codes(await graph.newUser(role), childId)).toEqual(['FORBIDDEN']);
    }
    expect(await graph.context().db.query('SELECT 1 FROM shared.child_cards WHERE student_id = $1', [childId])).toEqual(
      [],
    );
  });
});

describe('pictures', () => {
  it('are set by a guardian who decides, a teacher or organisation of the child, and by nobody else', async () => {
    expect(await setPassword(parent)).toEqual([]);
    expect(await setPassword(teacher)).toEqual([]);
    for (const role of ['PARENT', 'TEACHER', 'ORGANIZATION'] as const) {
      expect(await setPassword(await graph.newUser(role))).toEqual(['NOT_FOUND']);
    }
    for (const role of ['STUDENT', 'MODERATOR'] as const) {
      expect(await setPassword(await graph.newUser(role))).toEqual(['FORBIDDEN']);
    }
    expect(await setPassword(graph.anonymous)).toEqual(['UNAUTHENTICATED']);
  });

  it('are stored slowly hashed with the pepper, each child otherwise, and changing them signs the child out', async () => {
    await setPassword(parent);
    await signIn(await ticketOf(), PICTURES);
    const other = (await graph.newUser('STUDENT')).userId;
    await addSupervision(graph.context(), other, parent.userId, 'GUARDIAN');
    await parent.data(SET, { input: { childId: other, password: PICTURES } });
    const db = graph.context().db;
    const rows = await db.query('SELECT hash FROM shared.picture_passwords WHERE student_id = ANY($1)', [
      [childId, other],
    ]);
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(rows)).not.toContain('SUN');
    await setPassword(parent, OTHERS);
    const [{ open }] = await db.query(
      'SELECT count(*)::int AS open FROM shared.sessions WHERE user_id = $1 AND revoked_at IS NULL',
      [childId],
    );
    expect(open).toBe(0);
  });

  it('and cards that a guardian chose go with that guardian', async () => {
    const other = await graph.newUser('PARENT');
    await addSupervision(graph.context(), childId, other.userId, 'GUARDIAN');
    await setPassword(other);
    const { secret } = await card(other, { isEnough: true });
    await other.data(UNLINK, { input: { childId, guardianId: other.userId } });
    expect(await graph.anonymous.codes(OPEN, { input: { secret } })).toEqual(['NOT_FOUND']);
    expect(await signIn(await ticketOf(), PICTURES)).toEqual(['WRONG_CREDENTIALS']);
  });
});
