import { describe, expect, it } from 'vitest';
import { composeSupergraph, describeFinding, type PublishedSubgraph } from './supergraph.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])\n';
const people: PublishedSubgraph = {
  name: 'people',
  routingUrl: 'http://localhost:1/graphql',
  sdl: `${LINK}type Query {\n  me: User\n}\n\n"A person."\ntype User @key(fields: "id") {\n  id: ID!\n}\n`,
};
const scores = (extra: string): PublishedSubgraph => ({
  name: 'scores',
  routingUrl: 'http://localhost:2/graphql',
  sdl: `${LINK}type User @key(fields: "id") {\n  id: ID!\n  ${extra}\n}\n`,
});

describe('composition', () => {
  it('gives the same text in whatever order the subgraphs come', () => {
    const one = composeSupergraph([people, scores('score: Int')]);
    expect(one).toEqual(composeSupergraph([scores('score: Int'), people]));
    expect('sdl' in one && one.sdl).toContain('score: Int @join__field(graph: SCORES)');
  });

  it('tells the place of an error in each subgraph that has a part in it', () => {
    const composed = composeSupergraph([people, scores('score: Int\n  me: Nothing')]);
    expect('errors' in composed && composed.errors.map(describeFinding)).toEqual([
      'INVALID_GRAPHQL: [scores] Unknown type Nothing\n  at scores:5',
    ]);
  });

  it('reports the syntax errors of every subgraph at once', () => {
    const composed = composeSupergraph([{ ...people, sdl: 'type' }, scores('{')]);
    expect('errors' in composed && composed.errors.map(({ code, places }) => [code, places[0]?.subgraph])).toEqual([
      ['INVALID_GRAPHQL', 'people'],
      ['INVALID_GRAPHQL', 'scores'],
    ]);
  });

  it('remarks what composes but disagrees', () => {
    const other = scores('score: Int');
    const composed = composeSupergraph([
      people,
      { ...other, sdl: other.sdl.replace('type User', '"A pupil."\ntype User') },
    ]);
    expect('hints' in composed && composed.hints.map(({ code }) => code)).toEqual(['INCONSISTENT_DESCRIPTION']);
  });
});
