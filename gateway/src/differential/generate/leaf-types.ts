import type { Dice } from '../dice.ts';
import type { Sketch } from './sketch.ts';

const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Color', 'Mood', 'Json', 'Day'];
const MOODS = ['CALM', 'GLAD', 'SAD', 'SECRET @inaccessible'];

/** Enums, scalars and the input that every world has; each subgraph declares those that it speaks of. */
export function defineLeaves({ dice, declare }: Sketch): void {
  declare.set('Color', ({ others }) => others.set('Color', 'enum Color { RED GREEN BLUE }'));
  // Given out only, so subgraphs may know different values.
  declare.set('Mood', ({ others }) =>
    others.set('Mood', `enum Mood { ${['CALM', ...dice.some(MOODS.slice(1), 0.5)].join(' ')} }`),
  );
  declare.set('Json', ({ others }) => others.set('Json', 'scalar Json'));
  declare.set('Day', ({ others }) => others.set('Day', 'scalar Day @specifiedBy(url: "https://example.org/day")'));
  declare.set('Filter', ({ others }) => {
    // Not every subgraph takes all of it; clients see what all of them take.
    const rest = dice.chance(0.7) ? 'inner: Filter, colors: [Color!] = [RED], any: Json' : 'colors: [Color!] = [RED]';
    others.set('Filter', `input Filter { text: String = "x", n: Int, least: Float! = 0.5, ${rest} }`);
    others.set('Color', 'enum Color { RED GREEN BLUE }');
    others.set('Json', 'scalar Json');
  });
}

export function leafType(dice: Dice): string {
  return dice.pick(LEAVES);
}

/** The type, perhaps in a list or a list of lists, each level nullable or not. */
export function wrapped(dice: Dice, name: string, lists = 0.2): string {
  const bang = () => (dice.chance(0.4) ? '!' : '');
  if (!dice.chance(lists)) return name + bang();
  const list = `[${name}${bang()}]${bang()}`;
  return dice.chance(0.15) ? `[${list}]${bang()}` : list;
}

const ARGUMENTS = [
  'n: Int',
  'n: Int = 3',
  'text: String!',
  'text: String = "a\\"b"',
  'color: Color',
  'color: Color! = GREEN',
  'filter: Filter',
  'filter: Filter!',
  'filter: Filter = { n: 1 }',
  'ids: [ID!]',
  'ids: [[ID]!] = []',
  'any: Json',
  'yes: Boolean',
  'share: Float',
];

/** Arguments of a field, with parentheses; often none. */
export function argumentsFor(dice: Dice, probability = 0.25): string {
  if (!dice.chance(probability)) return '';
  const chosen = new Map(dice.some(ARGUMENTS, 0.12).map((text) => [text.slice(0, text.indexOf(':')), text]));
  return `(${[...chosen.values()].join(', ')})`;
}

/** The types that a field's arguments name. */
export function argumentTypes(args: string): string[] {
  return ['Color', 'Filter', 'Json'].filter((name) => args.includes(name));
}
