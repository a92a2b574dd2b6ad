import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startWorld, type Way } from './testing/gateway-world.ts';

const WAYS: Way[] = ['in memory', 'over HTTP'];

describe.each(WAYS)('the graph, subgraphs %s', (way) => {
  it('answers one query from several subgraphs', async () => {
    await using world = await startWorld(way);
    const { status, body } = await world.post(
      'query ($id: ID!) { user(id: $id) { fullName results progress friend { id progress } } lesson }',
      { variables: { id: '3' } },
    );
    expect(body).toEqual({
      data: {
        user: { fullName: 'Pupil 3', results: [3, 7], progress: 30, friend: { id: '4', progress: 40 } },
        lesson: 'Alifbo',
      },
    });
    expect(status).toBe(200);
  });

  it('runs a mutation and fills its answer from another subgraph', async () => {
    await using world = await startWorld(way);
    const { body } = await world.post(
      'mutation { answer(quizId: 1, points: 5) { sequence players { points user { fullName } } } }',
    );
    expect(body).toEqual({
      data: { answer: { sequence: 1, players: [{ points: 1, user: { fullName: 'Pupil 1' } }] } },
    });
  });

  it('names both ways to a subscription to whoever asks for one over plain HTTP, the first time and ever after', async () => {
    await using world = await startWorld(way);
    const query = 'subscription { boardChanged(quizId: 1) { sequence } }';
    const headers = { 'apollo-require-preflight': '1' };
    const byGet = async () => {
      const answer = await fetch(`${world.origin}/graphql?query=${encodeURIComponent(query)}`, { headers });
      return { status: answer.status, body: await answer.json() };
    };
    const byPost = () => world.post(query);
    for (const ask of [byGet, byPost, byPost, byGet]) {
      const { status, body } = await ask();
      expect(status).toBe(ask === byGet ? 405 : 400);
      expect(body.errors).toHaveLength(1);
      expect(body.errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
      expect(body.errors[0].message).toMatch(/graphql-transport-ws.*text\/event-stream/);
    }
  });

  it('streams a subscription across two subgraphs', async () => {
    await using world = await startWorld(way);
    const events = world.socket().iterate({
      query: 'subscription { boardChanged(quizId: 1) { sequence players { points user { fullName } } } }',
    });
    const board = (sequence: number) => ({
      data: { boardChanged: { sequence, players: [{ points: sequence, user: { fullName: 'Pupil 1' } }] } },
    });
    expect((await events.next()).value).toEqual(board(0));
    world.school.score();
    expect((await events.next()).value).toEqual(board(1));
  });

  it('runs queries and mutations over the socket too', async () => {
    await using world = await startWorld(way);
    const socket = world.socket({ token: await world.token({ sub: '5' }) });
    const query = await socket.iterate({ query: '{ me { fullName progress } }' }).next();
    expect(query.value).toEqual({ data: { me: { fullName: 'Pupil 5', progress: 50 } } });
    const mutation = await socket.iterate({ query: 'mutation { answer(quizId: 1, points: 1) { sequence } }' }).next();
    expect(mutation.value).toEqual({ data: { answer: { sequence: 1 } } });
  });
});

describe('the graph', () => {
  it('takes a query by GET from a client that asks for it as an API', async () => {
    await using world = await startWorld('in memory');
    const url = `${world.origin}/graphql?query=${encodeURIComponent('{ lesson }')}`;
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await answer.json()).toEqual({ data: { lesson: 'Alifbo' } });
  });

  it('shows its schema to tools, and no machinery of federation in it', async () => {
    await using world = await startWorld('in memory');
    const { body } = await world.post(getIntrospectionQuery());
    const names = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(names).toContain('Board');
    expect(names.filter((name: string) => /^_|^join__|^link__/.test(name) && !name.startsWith('__'))).toEqual([]);
    const { body: refused } = await world.post('{ _service { sdl } }');
    expect(refused.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('hides schema and suggestions where introspection is off', async () => {
    await using world = await startWorld('in memory', { introspection: false });
    const { body } = await world.post('{ __schema { types { name } } }');
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const { body: typo } = await world.post('{ lessn }');
    expect(typo.errors[0].message).toBe('Cannot query field "lessn" on type "Query".');
    const overSocket = world.socket().iterate({ query: '{ lessn }' });
    await expect(overSocket.next()).rejects.toMatchObject([{ message: 'Cannot query field "lessn" on type "Query".' }]);
  });

  it('says where subscriptions are when one is posted', async () => {
    await using world = await startWorld('in memory');
    const { status, body } = await world.post('subscription { boardChanged(quizId: 1) { sequence } }');
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('graphql-transport-ws');
  });

  it('refuses variables of the wrong type with the same code over HTTP and socket', async () => {
    await using world = await startWorld('in memory');
    const query = 'query ($id: ID!) { user(id: $id) { id } }';
    const { status, body } = await world.post(query, { variables: { id: { $ne: 1 } } });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    const { value } = await world.socket().iterate({ query, variables: {} }).next();
    expect(value.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses an operation that its document does not have, alike over HTTP and socket', async () => {
    await using world = await startWorld('in memory');
    const { status, body } = await world.post('', { body: { query: 'query A { lesson }', operationName: 'B' } });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    const answer = world.socket().iterate({ query: 'query A { lesson }', operationName: 'B' }).next();
    await expect(answer).rejects.toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
  });

  it('gives an alias named like a property of objects its right value, and pollutes nothing', async () => {
    await using world = await startWorld('in memory');
    const { body } = await world.post('{ toString: lesson valueOf: lesson }');
    expect(body.data).toEqual({ toString: 'Alifbo', valueOf: 'Alifbo' });
    const { body: refused } = await world.post('{ __proto__: lesson }');
    expect(refused.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    expect(({} as { lesson?: string }).lesson).toBeUndefined();
  });

  it('is healthy and ready, and echoes the id of a request', async () => {
    await using world = await startWorld('in memory');
    const health = await fetch(`${world.origin}/health`, { headers: { 'x-request-id': 'my-request-1' } });
    expect([health.status, health.headers.get('x-request-id')]).toEqual([200, 'my-request-1']);
    const ready = await fetch(`${world.origin}/ready`, { headers: { 'x-request-id': 'bad id; drop' } });
    expect(ready.status).toBe(200);
    expect(ready.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect((await fetch(`${world.origin}/metrics`)).status).toBe(404);
  });
});
