import { describe, expect, it } from 'vitest';
import { apiSchemaOf, connectionFieldsOf, embeddedTypesOf, possibleTypesOf } from './api-schema.ts';

const supergraph = `
  schema @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT
  scalar join__FieldSet
  enum join__Graph { MAIN }
  type Query @join__type(graph: MAIN) { lessons(grade: Int, first: Int, after: String): LessonConnection! user: User }
  type User @join__type(graph: MAIN, key: "id") { id: ID! coins: CoinAccount }
  type CoinAccount @join__type(graph: MAIN) { balance: Int! }
  type LessonConnection @join__type(graph: MAIN) { edges: [LessonEdge!]! }
  type LessonEdge @join__type(graph: MAIN) { node: Lesson! }
  type Lesson @join__type(graph: MAIN, key: "id") { id: ID! blocks: [Block!]! }
  interface Block { text: String }
  type TextBlock implements Block @join__type(graph: MAIN) { text: String }
`;

describe('what a client sees of the supergraph', () => {
  const { schema } = apiSchemaOf(supergraph);

  it('has no marks of the composition', () => {
    expect(Object.keys(schema.getTypeMap()).filter((name) => name.startsWith('join'))).toEqual([]);
    expect(schema.getQueryType()?.name).toBe('Query');
  });

  it('tells the cache which lists grow, and by which arguments they differ', () => {
    expect(connectionFieldsOf(schema)).toEqual({ Query: { lessons: ['grade'] } });
  });

  it('tells the cache what lives inside something else', () => {
    expect(embeddedTypesOf(schema)).toEqual(['CoinAccount', 'TextBlock']);
  });

  it('tells the cache what implements an interface', () => {
    expect(possibleTypesOf(schema)).toEqual({ Block: ['TextBlock'] });
  });
});
