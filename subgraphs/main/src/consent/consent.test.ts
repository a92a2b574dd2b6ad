import { addSupervision, ConsentPurpose, consentTo, hasConsent, requireConsent } from '@alif24/subgraph-shared/auth';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { pseudonymOf } from '@alif24/subgraph-shared/utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { CONSENT_TEXT_VERSION, networkOf } from './consent.service.ts';

const graph = testGraph(subgraph);

const DECIDE =
  'mutation ($input: DecideConsentsInput!) { decideConsents(input: $input) { id consents { purpose isGiven } } }';
const HISTORY = `query ($id: ID!, $first: Int! = 20, $after: String) { user(id: $id) { consentHistory(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { purpose isGiven textVersion decidedAt network decidedBy { id } } } } } }`;

let child: GraphClient;
let parent: GraphClient;
const decide = (who: GraphClient, purpose: `${ConsentPurpose}`, isGiven: boolean, more: object = {}) =>
  who.codes(DECIDE, {
    input: { childId: child.userId, textVersion: CONSENT_TEXT_VERSION, choices: [{ purpose, isGiven }], ...more },
  });
const nameSeen = async () =>
  (
    await graph.anonymous.data(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { displayName } } }',
      {
        of: [{ __typename: 'User', id: child.userId }],
      },
    )
  )._entities[0].displayName;

beforeEach(async () => {
  child = await graph.newUser('STUDENT', { firstName: 'Ozoda' });
  parent = await graph.newUser('PARENT');
  await addSupervision(graph.context(), child.userId, parent.userId, 'GUARDIAN');
});

describe('a consent', () => {
  it('is off until a guardian gives it, holds from the next request on, and ends with the request that takes it back', async () => {
    for (const purpose of Object.values(ConsentPurpose)) {
      const required = () => requireConsent(graph.context(), child.userId, purpose);
      await expect(required()).rejects.toMatchObject({ code: 'CONSENT_REQUIRED', details: { purpose } });
      expect(await decide(parent, purpose, true)).toEqual([]);
      await required();
      expect(await decide(parent, purpose, false)).toEqual([]);
      await expect(required()).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
    }
  });

  it('is for one purpose: no other is given with it', async () => {
    await decide(parent, 'AI', true);
    const given = async (purpose: ConsentPurpose) => (await hasConsent(graph.context(), [child.userId], purpose))[0];
    const all = await Promise.all(Object.values(ConsentPurpose).map(async (one) => [one, await given(one)] as const));
    expect(all.filter(([, isGiven]) => isGiven)).toEqual([['AI', true]]);
  });

  it('puts the name on boards, and taken back, a made-up one', async () => {
    expect(await nameSeen()).toBe(pseudonymOf(child.userId));
    await decide(parent, 'NAME_ON_BOARDS', true);
    expect(await nameSeen()).toBe('Ozoda');
    await decide(parent, 'NAME_ON_BOARDS', false);
    expect(await nameSeen()).toBe(pseudonymOf(child.userId));
  });

  it('is decided by guardians: neither the child nor a teacher, a stranger or a moderator can', async () => {
    const teacher = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), child.userId, teacher.userId, 'TEACHER');
    for (const who of [child, teacher, await graph.newUser('MODERATOR'), await graph.newUser('ORGANIZATION')]) {
      expect(await decide(who, 'VOICE', true)).toEqual(['FORBIDDEN']);
    }
    expect(await decide(await graph.newUser('PARENT'), 'VOICE', true)).toEqual(['NOT_FOUND']);
    expect(await decide(graph.anonymous, 'VOICE', true)).toEqual(['UNAUTHENTICATED']);
    expect(await hasConsent(graph.context(), [child.userId], 'VOICE')).toEqual([false]);
  });

  it('is to the text as it is now, each purpose once', async () => {
    expect(await decide(parent, 'VOICE', true, { textVersion: '2019-01' })).toEqual(['CONFLICT']);
    const choices = [true, false].map((isGiven) => ({ purpose: 'VOICE', isGiven }));
    expect(await decide(parent, 'VOICE', true, { choices })).toEqual(['BAD_USER_INPUT']);
    expect(await decide(parent, 'VOICE', true, { choices: [] })).toEqual(['BAD_USER_INPUT']);
    expect(await hasConsent(graph.context(), [child.userId], 'VOICE')).toEqual([false]);
  });

  it('is looked up for many in one statement', async () => {
    const others = await Promise.all(
      Array.from({ length: 5 }, () => graph.newUser('STUDENT', { consents: ['VOICE'] })),
    );
    const ids = [child, ...others].map(({ userId }) => userId);
    const ctx = graph.context();
    let answers: boolean[] = [];
    const sent = await graph.statements(async () => {
      answers = await Promise.all(ids.map((id) => ctx.load(consentTo('VOICE'), id)));
    });
    expect([sent.length, answers]).toEqual([1, [false, true, true, true, true, true]]);
  });
});

describe('the history of consents', () => {
  it('says who decided what, when, by which text and from where, the latest first, page by page', async () => {
    const other = await graph.newUser('PARENT');
    await addSupervision(graph.context(), child.userId, other.userId, 'GUARDIAN');
    await decide(parent, 'VOICE', true);
    await decide(other, 'VOICE', false);
    const read = async (args: object) =>
      (await parent.data(HISTORY, { id: child.userId, ...args })).user.consentHistory;
    const first = await read({ first: 1 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
    expect(first.edges[0].node).toEqual({
      ...{ purpose: 'VOICE', isGiven: false, textVersion: CONSENT_TEXT_VERSION, network: '127.0.0.0/24' },
      ...{ decidedAt: expect.any(String), decidedBy: { id: other.userId } },
    });
    const second = await read({ first: 1, after: first.pageInfo.endCursor });
    expect(second.edges.map(({ node }: { node: { isGiven: boolean } }) => node.isGiven)).toEqual([true]);
  });

  it('is for guardians: the child and teachers see the state, not the history', async () => {
    await decide(parent, 'VOICE', true);
    const teacher = await graph.newUser('TEACHER');
    await addSupervision(graph.context(), child.userId, teacher.userId, 'TEACHER');
    for (const who of [child, teacher]) {
      expect(await who.codes(HISTORY, { id: child.userId })).toEqual(['FORBIDDEN']);
      const { user } = await who.data('query ($id: ID!) { user(id: $id) { consents { isGiven } } }', {
        id: child.userId,
      });
      expect(user.consents).toHaveLength(6);
    }
  });

  it('cannot be changed or removed, not even by the owner of the database', async () => {
    await decide(parent, 'VOICE', true);
    for (const change of [
      'UPDATE shared.consents SET is_given = false',
      'DELETE FROM shared.consents',
      'TRUNCATE shared.consents',
    ]) {
      await expect(graph.context().db.query(change)).rejects.toThrow();
      await expect(graph.asOwner(change)).rejects.toThrow('append-only');
    }
  });

  it('knows the network and not the address', () => {
    expect(['84.54.71.9', '::ffff:84.54.71.9', '2a05:45c0:1:2::5', ''].map(networkOf)).toEqual([
      ...['84.54.71.0/24', '84.54.71.0/24', '2a05:45c0:1::/48', ''],
    ]);
  });
});
