import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { Allow, addSupervision, anyone } from '../auth/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { defineSubgraph, printSubgraph } from './index.ts';

const graph = testGraph(notes);

const WRITE = 'mutation ($text: String!, $fail: Boolean) { writeNote(text: $text, fail: $fail) { text } }';
const ENTITIES = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { id noteCount } } }';
const users = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'User', id })) });
const countOf = async (sql: string) => (await graph.context().db.query(`SELECT count(*)::int AS n FROM ${sql}`))[0].n;

describe('a subgraph', () => {
  it('is not built while a field has no rule', async () => {
    @ObjectType({ description: 'A type.' })
    class Bare {
      @Field(() => String, { description: 'Nobody decided about it.' })
      open: string;
    }
    @Resolver()
    class BareResolver {
      @Allow(anyone)
      @Query(() => Bare, { description: 'A query.' })
      bare() {
        return { open: 'x' };
      }
    }
    const manifest = defineSubgraph({ ...notes, entities: [], resolvers: [BareResolver] });
    await expect(printSubgraph(manifest)).rejects.toThrow('No @Allow(rule) on Bare.open');
  });

  it('answers UNAUTHENTICATED to nobody and FORBIDDEN to the wrong role', async () => {
    const teacher = await graph.newUser('TEACHER');
    expect(await graph.anonymous.codes(WRITE, { text: 'a' })).toEqual(['UNAUTHENTICATED']);
    expect(await teacher.codes(WRITE, { text: 'a' })).toEqual(['FORBIDDEN']);
    expect(await countOf('notes')).toBe(0);
  });

  it('masks what it did not expect', async () => {
    const { data, errors } = await graph.anonymous.ask('{ broken }');
    expect(data).toBeNull();
    expect(JSON.stringify(errors)).not.toContain('SELECT');
    expect(errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });

  it('calls a malformed variable bad input', async () => {
    expect(await graph.anonymous.codes(WRITE, { text: 7 })).toEqual(['BAD_USER_INPUT']);
  });

  it('commits a note, its coin and its event together or not at all', async () => {
    const pupil = await graph.newUser('STUDENT');
    expect(await pupil.codes(WRITE, { text: 'lost', fail: true })).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await countOf(`notes WHERE text = 'lost'`)).toBe(0);
    expect(await countOf(`shared.coin_transactions WHERE reference = 'lost'`)).toBe(0);
    await pupil.data(WRITE, { text: 'kept' });
    expect(await countOf(`shared.coin_transactions WHERE reference = 'kept'`)).toBe(1);
  });

  it('finds many entities with one statement, and shows each only to those who may see it', async () => {
    const [pupil, other, parent] = await Promise.all([
      graph.newUser('STUDENT'),
      graph.newUser('STUDENT'),
      graph.newUser('PARENT'),
    ]);
    await pupil.data(WRITE, { text: 'mine' });
    await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');

    const statements = await graph.statements(async () => {
      const { data, errors } = await parent.ask(ENTITIES, users(pupil.userId, other.userId, pupil.userId));
      expect(data?._entities).toMatchObject([{ noteCount: '1' }, { noteCount: null }, { noteCount: '1' }]);
      expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
        [['_entities', 1, 'noteCount'], 'FORBIDDEN'],
      ]);
    });
    expect(statements).toHaveLength(2); // the supervisions and the counts
  });
});

describe('a subscription', () => {
  const SUBSCRIBE = 'subscription { notesChanged { text } }';

  it('starts with the present and follows each commit', async () => {
    const pupil = await graph.newUser('STUDENT');
    const events = await pupil.events(SUBSCRIBE);
    expect((await events.next()).value).toEqual({ data: { notesChanged: [] } });
    const next = events.next();
    await pupil.codes(WRITE, { text: 'never', fail: true });
    await pupil.data(WRITE, { text: 'now' });
    expect((await next).value).toEqual({ data: { notesChanged: [{ text: 'now' }] } });
    await events.return?.();
  });

  it('ends at once although it waits for an event', async () => {
    const pupil = await graph.newUser('STUDENT');
    const events = await pupil.events(SUBSCRIBE);
    await events.next();
    const waiting = events.next();
    await events.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  it('is refused to nobody', async () => {
    await expect(graph.anonymous.events(SUBSCRIBE)).rejects.toThrow('UNAUTHENTICATED');
  });
});
