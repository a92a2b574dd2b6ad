import { argumentsFor, argumentTypes, leafType, wrapped } from './leaf-types.ts';
import { addField, type FieldSketch, type Sketch, type SubgraphSketch, speakOf, typeIn } from './sketch.ts';

/** A field of an entity, and the subgraphs that resolve it. */
export interface OwnedField extends FieldSketch {
  owners: SubgraphSketch[];
}

export interface Entity {
  name: string;
  /** Field sets; the first subgraph knows all of them, so that every other can be reached through it. */
  keys: string[];
  subgraphs: SubgraphSketch[];
  fields: OwnedField[];
}

const NAMES = ['Author', 'Book', 'City', 'Dish'];
const FIELD_NAMES = ['name', 'rank', 'note', 'size', 'mark', 'link', 'part', 'peer'];
const KEY_FIELDS: Record<string, [string, string][]> = {
  id: [['id', 'ID!']],
  num: [['num', 'Int!']],
  code: [['code', 'ID!']],
  'sku region': [
    ['sku', 'String!'],
    ['region', 'Color!'],
  ],
  'box { one two }': [['box', 'Box!']],
};

/** Entities with their keys, each spread over several subgraphs. */
export function defineEntities(sketch: Sketch): Entity[] {
  const { dice, subgraphs, declare } = sketch;
  declare.set('Box', (subgraph) => {
    const box = typeIn(subgraph, 'Box');
    box.directives.add('@shareable');
    addField(box, { name: 'one', args: '', type: 'ID!', directives: '' });
    addField(box, { name: 'two', args: '', type: 'Int!', directives: '' });
  });
  const entities: Entity[] = [];
  for (const name of NAMES.slice(0, 2 + dice.below(3))) {
    const nested = entities.filter(({ keys }) => keys.includes('id')).map((other) => `owner${other.name} { id }`);
    const first = dice.chance(0.85) ? 'id' : 'num';
    const more = ['code', 'sku region', 'box { one two }', ...nested].filter(() => dice.chance(0.2));
    const entity: Entity = { name, keys: [first, ...more], subgraphs: dice.some(subgraphs, 0.7), fields: [] };
    entities.push(entity);
    // Who only speaks of it can name it, and sends whoever asks elsewhere.
    declare.set(name, (subgraph) => addKey(sketch, entity, subgraph, first, dice.chance(0.5)));
    for (const [index, subgraph] of entity.subgraphs.entries()) {
      sketch.declared.add(`${subgraph.name} ${name}`);
      const keys = index === 0 ? entity.keys : dice.some(entity.keys, 0.5);
      // Before the others, for the planner looks at them in this order.
      if (index > 0 && dice.chance(0.2)) {
        for (const key of entity.keys) if (!keys.includes(key)) addKey(sketch, entity, subgraph, key, false);
      }
      for (const key of keys) addKey(sketch, entity, subgraph, key, true);
    }
  }
  return entities;
}

/** Writes a key and its fields down. */
export function addKey(
  sketch: Sketch,
  entity: Entity,
  subgraph: SubgraphSketch,
  key: string,
  isResolvable: boolean,
): void {
  const type = typeIn(subgraph, entity.name);
  const [own, closed] = [`@key(fields: "${key}")`, `@key(fields: "${key}", resolvable: false)`];
  if (!type.directives.has(own)) type.directives.add(isResolvable ? own : closed);
  if (isResolvable) type.directives.delete(closed);
  const owner = /^owner(\w+) /.exec(key)?.[1];
  const fields = owner ? [[`owner${owner}`, `${owner}!`] as const] : (KEY_FIELDS[key] ?? []);
  for (const [name, printed] of fields) {
    addField(type, { name, args: '', type: printed, directives: '' });
    speakOf(sketch, subgraph, printed);
    if (owner) ensureId(sketch, owner, subgraph);
  }
}

/** Makes sure that a subgraph can tell the things of an entity apart by `id`. */
export function ensureId(sketch: Sketch, typeName: string, subgraph: SubgraphSketch): void {
  const type = typeIn(subgraph, typeName);
  if (type.fields.has('id')) return;
  type.directives.add(`@key(fields: "id"${sketch.dice.chance(0.5) ? ', resolvable: false' : ''})`);
  addField(type, { name: 'id', args: '', type: 'ID!', directives: '' });
}

/** Fields of every entity: one owner, or shared, or taken over by another subgraph. */
export function addFields(sketch: Sketch, entities: readonly Entity[], typeNames: readonly string[]): void {
  const { dice } = sketch;
  for (const entity of entities) {
    for (const name of dice.some(FIELD_NAMES, 0.45)) {
      const isLeaf = dice.chance(0.5);
      const named = isLeaf ? leafType(dice) : dice.pick(typeNames);
      const field = { name, args: argumentsFor(dice), type: wrapped(dice, named), directives: '' };
      const way = dice.weighted({ one: 70, shared: 18, override: 8, inaccessible: 4 });
      const others = entity.subgraphs.length > 1;
      const [a, b] = shuffled(sketch, entity.subgraphs) as [SubgraphSketch, SubgraphSketch];
      const owners = way === 'shared' && others ? [a, b] : [a];
      const directive = owners.length > 1 ? '@shareable' : way === 'inaccessible' ? '@inaccessible' : '';
      for (const owner of owners) place(sketch, owner, entity.name, { ...field, directives: directive });
      if (way === 'override' && others) {
        place(sketch, b, entity.name, { ...field, directives: `@override(from: "${a.name}")` });
        entity.fields.push({ ...field, owners: [b] });
      } else if (way !== 'inaccessible') entity.fields.push({ ...field, owners });
    }
  }
}

/** Writes a field down and makes the subgraph know all that it names. */
export function place(sketch: Sketch, subgraph: SubgraphSketch, typeName: string, field: FieldSketch): void {
  addField(typeIn(subgraph, typeName), field);
  for (const name of [field.type, ...argumentTypes(field.args)]) speakOf(sketch, subgraph, name);
}

function shuffled({ dice }: Sketch, subgraphs: readonly SubgraphSketch[]): SubgraphSketch[] {
  const start = dice.below(subgraphs.length);
  return [...subgraphs.slice(start), ...subgraphs.slice(0, start)];
}
