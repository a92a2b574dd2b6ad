import { describe, expect, it } from 'vitest';
import { type GatewayWorld, startWorld } from '../testing/gateway-world.ts';
import { planWish, type QueryPlanAudience } from './query-plan.ts';

const QUERY = 'query Pupil($id: ID!) { user(id: $id) { fullName progress } }';
const PLAN = { 'apollo-expose-query-plan': 'true' };
const DRY_RUN = { 'apollo-expose-query-plan': 'dry-run' };

async function headersOf(world: GatewayWorld, role: string, headers: Record<string, string>) {
  return { ...headers, authorization: `Bearer ${await world.token({ role })}` };
}

describe('the query plan of an operation', () => {
  it('stands beside the answer, as text and as a tree', async () => {
    await using world = await startWorld('in memory');
    const { body } = await world.post(QUERY, { variables: { id: '1' }, headers: PLAN });
    expect(body.data).toEqual({ user: { fullName: 'Pupil 1', progress: 10 } });
    const { object, text } = body.extensions.apolloQueryPlan;
    expect(object.kind).toBe('QueryPlan');
    const [first, second] = object.node.nodes;
    expect([object.node.kind, first.kind, first.serviceName]).toEqual(['Sequence', 'Fetch', 'main']);
    expect([second.kind, second.path, second.node.serviceName]).toEqual(['Flatten', ['user'], 'lessons']);
    expect(first.operation).toContain('fullName');
    expect(JSON.stringify(object)).not.toContain('operationDocumentNode');
    expect(text).toContain('Fetch(service: "lessons")');
  });

  it('stands instead of the answer in a dry run, in which no subgraph is asked', async () => {
    await using world = await startWorld('in memory');
    const { status, body } = await world.post(QUERY, { headers: DRY_RUN });
    expect([status, body.data]).toEqual([200, null]);
    expect(body.errors).toBeUndefined();
    expect(body.extensions.apolloQueryPlan.object.node.kind).toBe('Sequence');
    await world.post('mutation { answer(quizId: 1, points: 5) { sequence } }', { headers: DRY_RUN });
    expect([world.school.sequence, world.school.lookups.lessons]).toEqual([0, 0]);
  });

  it('can be that of a subscription, in a dry run alone', async () => {
    await using world = await startWorld('in memory');
    const query = 'subscription { boardChanged(quizId: 1) { players { user { fullName } } } }';
    const { body } = await world.post(query, { headers: DRY_RUN });
    const { kind, primary, rest } = body.extensions.apolloQueryPlan.object.node;
    expect([kind, primary.serviceName, rest.nodes[0].node.serviceName]).toEqual(['Subscription', 'olimp', 'main']);
    expect((await world.post(query, { headers: PLAN })).body.data).toBeFalsy();
    expect(world.school.streams.size).toBe(0);
  });

  it('of what asks about the schema alone has no node', async () => {
    await using world = await startWorld('in memory');
    const { body } = await world.post('{ __schema { queryType { name } } }', { headers: PLAN });
    expect(body.data.__schema.queryType.name).toBe('Query');
    expect(body.extensions.apolloQueryPlan.object).toEqual({ kind: 'QueryPlan' });
  });

  it('of an operation that is refused is not told', async () => {
    await using world = await startWorld('in memory');
    for (const headers of [PLAN, DRY_RUN]) {
      const { body } = await world.post('{ lessn }', { headers });
      expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(body.extensions).toBeUndefined();
    }
  });

  it('is not told to those who may not see it, who are answered as if they had not asked', async () => {
    const cases: [QueryPlanAudience | undefined, string | undefined, boolean][] = [
      [undefined, undefined, false],
      [undefined, 'TEACHER', false],
      [undefined, 'MODERATOR', true],
      ['all', undefined, true],
      ['none', 'MODERATOR', false],
    ];
    for (const [queryPlans, role, isShown] of cases) {
      await using world = await startWorld('in memory', { landingPage: false, queryPlans });
      const headers = role ? await headersOf(world, role, DRY_RUN) : DRY_RUN;
      const { body } = await world.post('{ lesson }', { headers });
      expect([queryPlans, role, body.extensions !== undefined]).toEqual([queryPlans, role, isShown]);
      if (!isShown) expect(body.data).toEqual({ lesson: 'Alifbo' });
    }
  });

  it('is for nobody who asks in another way', () => {
    for (const header of [undefined, '', 'TRUE', 'false', '1', ['true', 'true']]) {
      expect(planWish(header, 'all', null)).toBeUndefined();
    }
  });
});
