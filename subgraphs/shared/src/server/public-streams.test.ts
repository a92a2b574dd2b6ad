import { buildSchema, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { anyone, signedIn } from '../auth/index.ts';
import { checkPublicStreams } from './public-streams.ts';

/** A schema whose `Person.phone` is for who is signed in, and everything else for anybody. */
function schemaOf(person: string) {
  const schema = buildSchema(
    `directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT
    type Query { person: Person }
    type Subscription { open: Board @tag(name: "scope-public") own: Person }
    interface Player { nickname: String person: Person }
    type Guest implements Player { nickname: String person: Person }
    type Board { players: [Player!]! next: Board }
    type Person ${person} { id: ID! phone: String }`,
  );
  for (const name of ['Board', 'Guest', 'Player', 'Person']) {
    const type = schema.getType(name) as GraphQLObjectType;
    type.extensions = { rule: anyone };
    for (const field of Object.values(type.getFields())) {
      if (field.name === 'phone') field.extensions = { rule: signedIn };
    }
  }
  return schema;
}

describe('a public stream', () => {
  it('may not lead to a field that is not for everybody', () => {
    expect(() => checkPublicStreams(schemaOf(''))).toThrow('open.players.person.phone');
  });

  it('may lead to persons whose stream is then the own of who reads them', () => {
    expect(() => checkPublicStreams(schemaOf('@tag(name: "scope-user")'))).not.toThrow();
  });
});
