// Generates the function that walks the answers to the entities of a fetch and builds their representations.
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Selecting } from '../supergraph/fields.ts';
import { agreed, declare, takeEntities, valuesBelow } from './descend.ts';
import type { Place, Source } from './places.ts';
import { representation } from './representation-code.ts';
import type { Fetch } from './steps.ts';
import type { Variables, Writer } from './writer.ts';

/**
 * The name of a function `(R, known, texts) => places`: it adds the text of each representation that is not `known` yet to `texts`, and gives for
 * each object visited the number of its representation, -1 for none. Where answers are read as text, it visits an object once, however often it
 * stands in the answer, and leaves those that wait for an entity in R.holders.
 */
export function writeCollector(
  writer: Writer,
  root: Place,
  fetch: Fetch,
  supergraph: GraphQLSchema,
  selectingOf: ((source: Source) => Selecting) | undefined,
  requiresOf: (fetch: number) => readonly QueryPlanSelectionNode[],
): string {
  const name = `collect${fetch.index}`;
  const isKnown = (other: number) => fetch.after.has(other);
  const counted = new Set<number>();
  const take = (place: Place, variables: Variables) => {
    if (!writer.needs)
      for (const { above, fetch: other } of place.sources) if (!above && isKnown(other)) counted.add(other);
    return takeEntities(writer, place, variables, isKnown);
  };

  const walk = (place: Place, index: number, variables: Variables): string => {
    const key = fetch.path[index];
    if (key === undefined) return representation(writer, supergraph, place, fetch, variables, selectingOf, requiresOf);
    const below = place.below(String(key));
    const { code, variables: values } = declare(writer, valuesBelow(writer, below, String(key), variables));
    // The one entity through which all goes on from here; the next time that it stands somewhere there is nothing left to do below it.
    const [only, ...others] = values.keys();
    const entity = others.length === 0 && only?.above && !only.above.above ? only.above : undefined;
    const rest = code + visit(below, index + 1, values);
    if (!writer.needs || !entity || place.isRoot) return rest;
    const mark = `m${fetch.index}`;
    writer.needs.property(entity, mark);
    const variable = variables.get(entity);
    return `if (${variable} != null && !${variable}.${mark}) {\n${variable}.${mark} = true;\n${rest}}\n`;
  };

  // Through lists to the objects in them.
  const visit = (place: Place, index: number, values: Variables): string => {
    const one = writer.name('v');
    if (fetch.path[index] !== '@') {
      const { code, variables } = take(place, values);
      return `const ${one} = ${agreed(values)};\nif (${one} != null) {\n${code}${walk(place, index, variables)}}\n`;
    }
    const at = writer.name('i');
    const elements = new Map([...values].map(([source, variable]) => [source, `${variable}?.[${at}]`]));
    const { code, variables } = declare(writer, elements);
    return `const ${one} = ${agreed(values)};
if (${one} != null) {
if (!Array.isArray(${one})) h.notList();
for (let ${at} = 0; ${at} < ${one}.length; ${at}++) {
${code}${visit(place, index + 1, variables)}}}\n`;
  };

  const start = take(root, new Map());
  const { made: body, before, behind } = writer.withTexts(() => walk(root, 0, start.variables));
  const heads = [...counted].map(
    (other) => `const E${other} = R.entities[${other}], I${other} = R.places[${other}]; let c${other} = 0;\n`,
  );
  const checks = [...counted].map((other) => `if (c${other} !== I${other}.length) h.notList();\n`);
  const holders = writer.needs ? `const holders = R.holders[${fetch.index}] = [];\n` : '';
  writer.add(`function ${name}(R, known, texts) {
const places = [];
${before}${holders}${heads.join('')}${start.code}${body}${checks.join('')}${behind}return places;
}`);
  return name;
}

/** The name of a function `(R, entities)` that gives each object that waits its entity. */
export function writeAttach(writer: Writer, { index }: Fetch): string {
  const name = `attach${index}`;
  writer.add(`function ${name}(R, entities) {
const holders = R.holders[${index}], places = R.places[${index}];
for (let i = 0; i < holders.length; i++) holders[i].e${index} = entities[places[i]];
}`);
  return name;
}
