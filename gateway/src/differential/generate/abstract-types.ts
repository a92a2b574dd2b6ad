import { addKey, type Entity, ensureId, place } from './entities.ts';
import { leafType, wrapped } from './leaf-types.ts';
import { type Sketch, type SubgraphSketch, speakOf, typeIn } from './sketch.ts';

const ID = { name: 'id', args: '', type: 'ID!', directives: '' };

/** An interface over some entities: each has the common field in subgraphs of its own choice. Names of what was defined. */
export function defineInterface(sketch: Sketch, entities: readonly Entity[], name: string): string[] {
  const { dice, declare } = sketch;
  const implementing = dice.some(
    entities.filter(({ keys }) => keys[0] === 'id'),
    0.7,
  );
  if (implementing.length === 0) return [];
  const label = {
    name: `${name.toLowerCase()}Label`,
    args: dice.chance(0.2) ? '(n: Int)' : '',
    type: dice.chance(0.4) ? 'String!' : 'String',
    directives: '',
  };
  for (const entity of implementing) {
    const owners = dice.chance(0.3) ? entity.subgraphs : dice.some(entity.subgraphs, 0.4);
    const directives = owners.length > 1 ? '@shareable' : '';
    for (const owner of owners) place(sketch, owner, entity.name, { ...label, directives });
    entity.fields.push({ ...label, owners });
  }
  const speak = (subgraph: SubgraphSketch) => {
    sketch.declared.add(`${subgraph.name} ${name}`);
    subgraph.interfaces.set(name, { directives: '', fields: [ID, label] });
    for (const { name: typeName } of implementing) {
      // Its key comes along, so what a subgraph gives out as the interface can be asked elsewhere.
      if (!subgraph.types.has(typeName)) continue;
      typeIn(subgraph, typeName).interfaces.add(name);
      ensureId(sketch, typeName, subgraph);
    }
  };
  declare.set(name, (subgraph) => {
    if (!implementing.some((entity) => subgraph.types.has(entity.name)))
      speakOf(sketch, subgraph, dice.pick(implementing).name);
    speak(subgraph);
  });
  return [name];
}

/**
 * An interface that has a key of its own, and subgraphs that know it as if it were an object: only those that know none of its types, so it
 * comes last.
 */
export function addInterfaceObject(sketch: Sketch, entities: readonly Entity[]): void {
  const { dice, subgraphs } = sketch;
  const keyed = entities.filter(({ keys }) => keys[0] === 'id');
  const distantFrom = (some: readonly Entity[]) =>
    subgraphs.filter((s) => some.every(({ name }) => !s.types.has(name)));
  const candidates = [dice.some(keyed, 0.6), ...keyed.map((entity) => [entity])];
  const implementing = candidates.find((some) => some.length > 0 && distantFrom(some).length > 0);
  const knowing = subgraphs.find((subgraph) => implementing?.every((entity) => entity.subgraphs.includes(subgraph)));
  if (!implementing || !knowing) return;
  knowing.interfaces.set('Media', { directives: '@key(fields: "id")', fields: [ID] });
  for (const entity of implementing) {
    addKey(sketch, entity, knowing, 'id', true);
    typeIn(knowing, entity.name).interfaces.add('Media');
  }
  const media = (subgraph: SubgraphSketch) => ({
    name: `${subgraph.name}media`,
    args: '',
    type: wrapped(dice, 'Media', 0.5),
    directives: '',
  });
  place(sketch, knowing, 'Query', media(knowing));
  for (const subgraph of dice.some(distantFrom(implementing), 0.6)) {
    typeIn(subgraph, 'Media').directives.add('@interfaceObject').add('@key(fields: "id")');
    place(sketch, subgraph, 'Media', ID);
    const type = wrapped(dice, dice.chance(0.7) ? leafType(dice) : 'Media');
    place(sketch, subgraph, 'Media', { name: `seen${subgraph.name}`, args: '', type, directives: '' });
    place(sketch, subgraph, 'Query', media(subgraph));
  }
}

/** A union; every subgraph that speaks of it knows some of its members. */
export function defineUnion(sketch: Sketch, names: readonly string[]): string[] {
  const { dice, declare } = sketch;
  const members = dice.some(names, 0.5);
  declare.set('Any', (subgraph) => {
    const known = dice.some(members, 0.75);
    for (const name of known) speakOf(sketch, subgraph, name);
    subgraph.unions.set('Any', known);
  });
  return ['Any'];
}
