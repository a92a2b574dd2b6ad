import { readFileSync } from 'node:fs';
import { type InputObjectTypeDefinitionNode, type InputValueDefinitionNode, parse, type TypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { readRoverConfig } from './rover-config.ts';

const { subgraphs } = readRoverConfig(new URL('../rover.yaml', import.meta.url));

/**
 * What takes both a person and words, and why it is no message to that person. Adults and children write to each other nowhere on the platform; whoever
 * adds a line here says why it still is so.
 */
const known: Record<string, string> = {
  'setChildPassword pin': 'a secret, stored as a hash',
  'signInChild ticket': 'a ticket of ours',
  'signInChild pin': 'a secret, compared and not stored',
  'decideConsents textVersion': 'the version of a text of ours',
  'requestCustodyLock reason': 'for the moderators who decide',
  'updateChild firstName': 'a name, by the guardian',
  'updateChild lastName': 'a name, by the guardian',
  'grantCoins note':
    'one line why coins were given, kept in the statement, where guardians and moderators read it; it leaves the site nowhere',
  'setScreenTimeLimits quietFrom': 'an hour of the clock, nothing else is taken',
  'setScreenTimeLimits quietUntil': 'an hour of the clock, nothing else is taken',
  'banUser reason': 'for moderators; the person is told that, and not why',
  'createClassroom name': 'the name of a class',
  'draftStory hero':
    'one made-up name, checked; goes to the writer of a story and comes back to the adult who ordered it',
  'draftStory language': 'one of three codes',
  'draftStory letters': 'letters of an alphabet, nothing else is taken',
  'enterOlympiad region': 'the code of a region of the country, nothing else is taken',
  'enterOlympiad district': 'the code of a district of the country, nothing else is taken',
  'issueBill title': 'what a bill is for, to the guardian who pays it',
};

const PERSON = /(?:user|student|child|pupil|parent|guardian|teacher|person|recipient|owner|member|host)(?:Id|Ids)$/i;

it('no mutation lets one person send words to another', () => {
  expect(subgraphs.flatMap(({ name }) => wordsToPeople(name)).sort()).toEqual(Object.keys(known).sort());
});

it('nothing is called a message or a chat but the one with our bot', () => {
  const names = subgraphs.flatMap(({ name }) => mutationsOf(name).map((mutation) => mutation.name.value));
  expect(names.filter((name) => /message|chat|comment|reply|invitePupil/i.test(name)).sort()).toEqual([
    'linkTelegramChat',
    'unlinkTelegramChat',
  ]);
});

const sdlOf = (name: string) => parse(readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8'));

const mutationsOf = (name: string) =>
  sdlOf(name).definitions.flatMap((definition) =>
    'name' in definition && definition.name?.value === 'Mutation' && 'fields' in definition
      ? ((definition.fields ?? []) as ReadonlyArray<{
          name: { value: string };
          arguments?: InputValueDefinitionNode[];
        }>)
      : [],
  );

/** `<mutation> <field>` of each free text of a mutation that also names a person. */
function wordsToPeople(subgraph: string): string[] {
  const inputs = new Map(
    sdlOf(subgraph)
      .definitions.filter((one): one is InputObjectTypeDefinitionNode => one.kind === 'InputObjectTypeDefinition')
      .map((one) => [one.name.value, one]),
  );
  const leaves = (values: readonly InputValueDefinitionNode[]): Array<[name: string, type: string]> =>
    values.flatMap((value) => {
      const input = inputs.get(named(value.type));
      return input ? leaves(input.fields ?? []) : [[value.name.value, named(value.type)]];
    });
  return mutationsOf(subgraph).flatMap((mutation) => {
    const all = leaves(mutation.arguments ?? []);
    if (!all.some(([name, type]) => type === 'ID' && PERSON.test(name))) return [];
    const words = all.filter(([name, type]) => type === 'String' && name !== 'idempotencyKey');
    return words.map(([name]) => `${mutation.name.value} ${name}`);
  });
}

const named = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : named(type.type));
