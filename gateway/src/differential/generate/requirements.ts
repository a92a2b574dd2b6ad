// Fields that need others: @requires, @provides, and the @external fields that they stand on.
import { type Entity, ensureId, type OwnedField, place } from './entities.ts';
import { leafType, wrapped } from './leaf-types.ts';
import { type Sketch, type SubgraphSketch, speakOf, typeIn } from './sketch.ts';

const LITERALS: Record<string, string> = { n: '7', text: '"t"', color: 'BLUE', yes: 'true', share: '0.25' };

/** Adds fields with @requires to entities that have fields elsewhere. */
export function addRequirements(sketch: Sketch, entities: readonly Entity[], values: readonly string[]): void {
  const { dice } = sketch;
  for (const entity of entities) {
    for (let count = 0; count < 2; count += 1) {
      if (!dice.chance(0.45)) continue;
      const subgraph = dice.pick(entity.subgraphs);
      const wanted = dice
        .some(entity.fields, 0.3)
        .filter(({ owners, name }) => !owners.includes(subgraph) && !typeIn(subgraph, entity.name).fields.has(name));
      const sets = wanted.flatMap((field) => requirementOf(sketch, subgraph, field, entities, values));
      if (sets.length === 0) continue;
      for (const field of wanted) {
        if (!sets.some((set) => set.startsWith(field.name))) continue;
        place(sketch, subgraph, entity.name, { ...field, directives: '@external' });
      }
      const name = `made${count}`;
      const fields = JSON.stringify(sets.join(' '));
      const made = { name, args: '', type: wrapped(dice, leafType(dice)), directives: `@requires(fields: ${fields})` };
      place(sketch, subgraph, entity.name, made);
      // May be required in its turn, by those that come after it.
      entity.fields.push({ ...made, directives: '', owners: [subgraph] });
    }
  }
}

function requirementOf(
  sketch: Sketch,
  subgraph: SubgraphSketch,
  field: OwnedField,
  entities: readonly Entity[],
  values: readonly string[],
): string[] {
  const args = literalArguments(field.args);
  if (args === undefined) return [];
  const named = field.type.replace(/[[\]!]/g, '');
  const entity = entities.find(({ name }) => name === named);
  if (entity) {
    if (entity.keys[0] !== 'id') return [];
    speakOf(sketch, subgraph, entity.name);
    ensureId(sketch, entity.name, subgraph);
    return [`${field.name}${args} { id }`];
  }
  if (values.includes(named)) {
    const from = field.owners[0]?.types.get(named);
    const plain = [...(from?.fields.values() ?? [])].filter(
      ({ type, args: own }) => own === '' && !values.some((v) => type.includes(v)),
    );
    return plain.length > 0
      ? [
          `${field.name}${args} { ${sketch.dice
            .some(plain, 0.5)
            .map(({ name }) => name)
            .join(' ')} }`,
        ]
      : [];
  }
  const label = field.owners[0]?.interfaces.get(named);
  if (label) return subgraph.interfaces.has(named) ? [`${field.name}${args} { id }`] : [];
  return sketch.declare.has(named) && !['Color', 'Mood', 'Json', 'Day'].includes(named) ? [] : [field.name + args];
}

/** The arguments of a requirement as literals, each given or left out; undefined when one that must be given cannot be. */
function literalArguments(args: string): string | undefined {
  if (args === '') return '';
  const given: string[] = [];
  for (const part of args.slice(1, -1).split(/, (?=\w+:)/)) {
    const name = part.slice(0, part.indexOf(':'));
    const literal = LITERALS[name];
    if (literal) given.push(`${name}: ${literal}`);
    else if (part.includes('!') && !part.includes('=')) return undefined;
  }
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** A root field that brings along what its subgraph does not own, by @provides. */
export function addProvision(sketch: Sketch, entities: readonly Entity[]): void {
  const { dice, subgraphs } = sketch;
  for (const entity of entities) {
    if (!dice.chance(0.35)) continue;
    const subgraph = dice.pick(subgraphs);
    const simple = entity.fields.filter(
      ({ owners, name, args, type, directives }) =>
        args === '' &&
        directives === '' &&
        !owners.includes(subgraph) &&
        /^\W*(Int|String|Boolean|ID|Float)\W*$/.test(type) &&
        !name.startsWith('made') &&
        !subgraph.types.get(entity.name)?.fields.has(name),
    );
    const field = simple[0];
    if (!field) continue;
    const type = wrapped(dice, entity.name, 0.5);
    place(sketch, subgraph, 'Query', {
      name: `provided${entity.name}`,
      args: '',
      type,
      directives: `@provides(fields: "${field.name}")`,
    });
    const { name, args } = field;
    place(sketch, subgraph, entity.name, { name, args, type: field.type, directives: '@external' });
    // Whoever provides a field next to others that own it shares it.
    for (const owner of field.owners) {
      const own = owner.types.get(entity.name)?.fields.get(name);
      if (own && !own.directives.includes('@shareable')) own.directives += ' @shareable';
    }
  }
}
