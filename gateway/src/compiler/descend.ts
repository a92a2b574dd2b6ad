// The way from a place to the place below, as code, the same for collecting and for writing: whatever stands there and is not null is visited,
// in order, together with the entities that belong there.
import type { Place, Source } from './places.ts';
import { Unsupported } from './unsupported.ts';
import type { Variables, Writer } from './writer.ts';

/** The expressions for what each source above has under a key. */
export function valuesBelow(writer: Writer, place: Place, key: string, variables: Variables): Map<Source, string> {
  const values = new Map<Source, string>();
  for (const source of place.sources) {
    const from = source.above && variables.get(source.above);
    if (!from) continue;
    const names = source.above?.shape.get(key)?.keys ?? [];
    if (source.above) for (const name of names) writer.needs?.of(source.above).children.set(name, source);
    values.set(source, names.map((name) => writer.child(from, name)).join(' ?? '));
  }
  return values;
}

/** Code that declares a variable for each value, and the variables. */
export function declare(
  writer: Writer,
  values: ReadonlyMap<Source, string>,
): { code: string; variables: Map<Source, string> } {
  const variables = new Map<Source, string>();
  let code = '';
  for (const [source, value] of values) {
    const name = writer.name('v');
    variables.set(source, name);
    code += `const ${name} = ${value};\n`;
  }
  return { code, variables };
}

/** An expression for one of the values, or null: they have to agree. */
export function agreed(variables: Variables): string {
  const names = [...variables.values()];
  if (names.length === 0) return 'null';
  return names.length === 1 ? (names[0] as string) : `h.agreed([${names.join()}])`;
}

/**
 * Code that takes the entities which belong to the object at hand, and the variables of all that stands there. Values of a subgraph are not
 * ours to write on, so their entities are counted off from lists, one at each visit. What was read from text is ours: there an object holds
 * its entities itself.
 */
export function takeEntities(
  writer: Writer,
  place: Place,
  variables: Variables,
  isKnown: (fetch: number) => boolean,
): { code: string; variables: Variables } {
  const all = new Map(variables);
  let code = '';
  for (const source of place.sources) {
    if (source.above || !isKnown(source.fetch)) continue;
    const name = writer.name('n');
    const { fetch } = source;
    all.set(source, name);
    if (!writer.needs) {
      // Counted also where no entity was asked for: the lists are as long as the visits.
      code += `const ${name}i = I${fetch}[c${fetch}++], ${name} = ${name}i < 0 ? undefined : E${fetch}[${name}i];\n`;
    } else if (place.isRoot) {
      code += `const ${name} = R.entities[${fetch}][0];\n`;
    } else {
      code += `const ${name} = ${variables.get(holderOf(place))}.e${fetch};\n`;
      writer.needs.property(holderOf(place), `e${fetch}`);
    }
  }
  return { code, variables: all };
}

/** The source whose objects hold the entities of a place: the only one that leads there. */
export function holderOf(place: Place): Source {
  const [holder, ...others] = place.sources.filter(({ above }) => above);
  if (!holder || others.length > 0) throw new Unsupported('text');
  return holder;
}
