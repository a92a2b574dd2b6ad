// Objects without keys: some that every subgraph knows whole, some of which each knows a part.
import { type Entity, place } from './entities.ts';
import { argumentsFor, argumentTypes, leafType, wrapped } from './leaf-types.ts';
import { addField, type Sketch, speakOf, typeIn } from './sketch.ts';

/** Value types that may be given out by any subgraph; their names. */
export function defineValues(sketch: Sketch): string[] {
  const { dice, declare } = sketch;
  const names: string[] = [];
  for (const name of ['Spot', 'Trait', 'Unit'].slice(0, 1 + dice.below(3))) {
    const fields = dice.some(['name', 'note', 'size', 'x'], 0.5).map((fieldName) => ({
      name: fieldName,
      args: argumentsFor(dice, 0.15),
      type: wrapped(dice, leafType(dice)),
      directives: '',
    }));
    const [inner] = names;
    if (inner && dice.chance(0.5)) fields.push({ name: 'inner', args: '', type: wrapped(dice, inner), directives: '' });
    declare.set(name, (subgraph) => {
      const type = typeIn(subgraph, name);
      type.directives.add('@shareable');
      for (const field of fields) {
        addField(type, field);
        for (const named of [field.type, ...argumentTypes(field.args)]) speakOf(sketch, subgraph, named);
      }
    });
    names.push(name);
  }
  return names;
}

/** A value type of which two subgraphs know different fields, below a field that both of them share. */
export function addSplitValue(sketch: Sketch, entities: readonly Entity[]): void {
  const { dice } = sketch;
  const entity = dice.pick(entities);
  const [a, b] = entity.subgraphs;
  if (!a || !b || !dice.chance(0.4)) return;
  const field = { name: 'split', args: '', type: wrapped(dice, 'Half', 0.4), directives: '@shareable' };
  for (const [subgraph, own] of [
    [a, 'left'],
    [b, 'right'],
  ] as const) {
    place(sketch, subgraph, entity.name, field);
    place(sketch, subgraph, 'Half', { name: 'both', args: '', type: 'String', directives: '@shareable' });
    place(sketch, subgraph, 'Half', { name: own, args: '', type: wrapped(dice, leafType(dice)), directives: '' });
  }
}
