import { describe, expect, test } from 'vitest';
import { by, planned } from './trial.ts';
import type { Thing } from './universe.ts';
import { buildWorld, linked } from './world.ts';

// The stock gateway refuses such a graph, and the monolith knows no contexts: what is right is worked out here.
describe('an argument from the context', () => {
  const world = buildWorld(
    linked({
      people: `
        type Query { person: Person!, people: [Person!]! }
        type Person @key(fields: "id") @context(name: "person") { id: ID!, tongue: String!, pet: Pet!, pets: [[Pet!]!] }
        type Pet @key(fields: "id") {
          id: ID!
          call(in: String @fromContext(field: "$person { tongue }"), loud: Boolean): String!
        }`,
      vets: 'type Pet @key(fields: "id") { id: ID!, weight: Int }',
    }),
  );
  const { universe } = world;
  universe.become('context', true);
  const of = (thing: Thing, field: string, args = {}) => universe.valueOf(thing, field, args);
  const root: Thing = { type: 'Query', id: 'Query' };
  const callOf = (person: Thing, pet: Thing, args = {}) => of(pet, 'call', { ...args, in: of(person, 'tongue') });

  test('is what the object above holds', async () => {
    const person = of(root, 'person') as Thing;
    const pet = of(person, 'pet') as Thing;
    const answer = await ask('{ person { pet { weight loud: call(loud: true) } } }');
    expect(answer).toEqual({
      person: { pet: { weight: of(pet, 'weight'), loud: callOf(person, pet, { loud: true }) } },
    });
  });

  test('is another for each object above, however the things below are fetched', async () => {
    const answer = await ask('{ people { id pets { call } pet { call weight } } }');
    const people = (of(root, 'people') as Thing[]).map((person) => {
      const pet = of(person, 'pet') as Thing;
      const pets = (of(person, 'pets') as Thing[][]).map((row) => row.map((one) => ({ call: callOf(person, one) })));
      return { id: of(person, 'id'), pets, pet: { call: callOf(person, pet), weight: of(pet, 'weight') } };
    });
    expect(new Set(people.map(({ id }) => id)).size, 'more than one person').toBeGreaterThan(1);
    expect(answer).toEqual({ people });
  });

  test('cannot be given by a client', () => {
    expect(() => planned(world, '{ person { pet { call(in: "uz") } } }')).toThrow('Unknown argument');
  });

  async function ask(text: string): Promise<unknown> {
    const operation = planned(world, text);
    const answers = [];
    for (const wire of ['objects', 'text'] as const) {
      const { result } = await by('ours', world, operation, {}, { wire });
      expect(result.errors).toEqual([]);
      answers.push(result.data);
    }
    expect(answers[0]).toBe(answers[1]);
    return JSON.parse(answers[0] ?? '');
  }
});

describe('a context that several types set', () => {
  const world = buildWorld(
    linked({
      stays: `
        type Query { stays: [Stay!]! }
        union Stay = Hotel | Camp
        type Hotel @key(fields: "id") @context(name: "stay") { id: ID!, town: Town!, guests: [Guest!]! }
        type Camp @key(fields: "id") @context(name: "stay") { id: ID!, site: Site, guests: [Guest!]! }
        type Town { name: String! }
        type Site { label: String }
        type Guest @key(fields: "id") {
          id: ID!
          plan(at: String @fromContext(field: "$stay ... on Hotel { town { name } } ... on Camp { site { label } }")): String!
        }`,
    }),
  );

  test('holds what the one above says, null included', async () => {
    const { universe } = world;
    const of = (thing: Thing, field: string, args = {}) => universe.valueOf(thing, field, args);
    const seen = new Set<string>();
    for (let salt = 0; salt < 20; salt += 1) {
      universe.become(`stays ${salt}`);
      const stays = of({ type: 'Query', id: 'Query' }, 'stays') as Thing[];
      const due = stays.map((stay) => {
        const place = of(stay, stay.type === 'Hotel' ? 'town' : 'site') as Thing | null;
        const at = place && of(place, stay.type === 'Hotel' ? 'name' : 'label');
        seen.add(`${stay.type} ${at === null}`);
        return { guests: (of(stay, 'guests') as Thing[]).map((guest) => ({ plan: of(guest, 'plan', { at }) })) };
      });
      const operation = planned(
        world,
        '{ stays { ... on Hotel { guests { plan } } ... on Camp { guests { plan } } } }',
      );
      const { result } = await by('ours', world, operation, {});
      expect(result.errors).toEqual([]);
      expect(JSON.parse(result.data)).toEqual({ stays: due });
    }
    expect([...seen].sort()).toEqual(['Camp false', 'Camp true', 'Hotel false']);
  });
});
