// A random federation, from a seed: subgraphs that mostly compose, with every feature that composition knows.
import { diceOf } from '../dice.ts';
import { linked, type Part } from '../world.ts';
import { addInterfaceObject, defineInterface, defineUnion } from './abstract-types.ts';
import { addFields, defineEntities, place } from './entities.ts';
import { argumentsFor, defineLeaves, leafType, wrapped } from './leaf-types.ts';
import { addProvision, addRequirements } from './requirements.ts';
import { newSketch, printSubgraph, type Sketch } from './sketch.ts';
import { addSplitValue, defineValues } from './values.ts';

/** The subgraphs of a random world; the same seed, the same world. About one in five does not compose. */
export function generateParts(seed: number): Part[] {
  const dice = diceOf(`world ${seed}`);
  const sketch = newSketch(dice);
  defineLeaves(sketch);
  const values = defineValues(sketch);
  const entities = defineEntities(sketch);
  const names = entities.map(({ name }) => name);
  const abstract = [
    ...(dice.chance(0.6) ? defineInterface(sketch, entities, 'Named') : []),
    ...(dice.chance(0.2) ? defineInterface(sketch, entities, 'Ranked') : []),
    ...(dice.chance(0.5) ? defineUnion(sketch, [...names, ...values]) : []),
  ];
  const outputs = [...names, ...names, ...values, ...abstract];
  addFields(sketch, entities, outputs);
  addSplitValue(sketch, entities);
  addRequirements(sketch, entities, values);
  addProvision(sketch, entities);
  addRoots(sketch, outputs);
  if (dice.chance(0.6)) addInterfaceObject(sketch, entities);
  const parts = sketch.subgraphs.filter(({ types }) => types.size > 0);
  return linked(Object.fromEntries(parts.map((subgraph) => [subgraph.name, printSubgraph(subgraph)])));
}

function addRoots(sketch: Sketch, outputs: readonly string[]): void {
  const { dice, subgraphs } = sketch;
  for (const subgraph of subgraphs) {
    for (let index = 0; index < 1 + dice.below(2); index += 1) {
      const name = dice.chance(0.9) ? dice.pick(outputs) : leafType(dice);
      const type = wrapped(dice, name, 0.45);
      place(sketch, subgraph, 'Query', {
        name: `${subgraph.name}q${index}`,
        args: argumentsFor(dice),
        type,
        directives: '',
      });
    }
    if (!dice.chance(0.3)) continue;
    const type = wrapped(dice, dice.pick(outputs), 0.2);
    place(sketch, subgraph, 'Mutation', {
      name: `${subgraph.name}m`,
      args: argumentsFor(dice, 0.5),
      type,
      directives: '',
    });
  }
  const shared = { name: 'shared', args: '', type: wrapped(dice, dice.pick(outputs), 0.4), directives: '@shareable' };
  if (dice.chance(0.4)) for (const subgraph of dice.some(subgraphs, 0.6)) place(sketch, subgraph, 'Query', shared);
}
