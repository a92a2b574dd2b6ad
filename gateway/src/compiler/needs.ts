// What a plan's functions need of the text of an answer, when answers are read without making values of them.
import type { GraphQLOutputType, SelectionSetNode } from 'graphql';
import type { Source } from './places.ts';

/** A field inside a run; for one that the client gets its type, and what is selected below it where it is no leaf. */
export interface RunField {
  key: string;
  type: GraphQLOutputType | undefined;
  sets: readonly SelectionSetNode[];
}

/** Fields that stand side by side in a subgraph's text just as they do in the client's: they are copied as one piece. */
export interface TextRun {
  property: string;
  typename: string;
  fields: RunField[];
}

/** What is needed of the objects of one source. */
export interface Need {
  /** Leaves that are needed by themselves, by key in the text; true where the client sees them, so that they are checked. */
  leaves: Map<string, boolean>;
  /** Objects and lists that are walked, by key in the text. */
  children: Map<string, Source>;
  runs: TextRun[];
  /** Properties that other functions write on the objects. */
  properties: Set<string>;
}

export class Needs {
  // By text and not by source: one text may answer several fetches.
  readonly #byText = new Map<string, Need>();
  #runs = 0;

  of({ text }: Source): Need {
    let need = this.#byText.get(text);
    if (!need) {
      need = { leaves: new Map(), children: new Map(), runs: [], properties: new Set() };
      this.#byText.set(text, need);
    }
    return need;
  }

  leaf(source: Source, key: string, isSeen: boolean): void {
    const { leaves } = this.of(source);
    leaves.set(key, isSeen || leaves.get(key) === true);
  }

  property(source: Source, name: string): void {
    this.of(source).properties.add(name);
  }

  /** The property under which the text of these fields is found. */
  run(source: Source, typename: string, fields: RunField[]): string {
    const { runs } = this.of(source);
    const same = runs.find((run) => run.typename === typename && areEqual(run.fields, fields));
    if (same) return same.property;
    const property = `r${this.#runs++}`;
    runs.push({ property, typename, fields });
    return property;
  }

  /** True when nothing of this source is needed by itself. */
  isUntouched({ text }: Source): boolean {
    const need = this.#byText.get(text);
    return !need || need.leaves.size + need.children.size + need.runs.length + need.properties.size === 0;
  }
}

function areEqual(one: readonly RunField[], other: readonly RunField[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ key, sets }, index) => {
      const field = other[index] as RunField;
      return key === field.key && sets.length === field.sets.length && sets.every((set, at) => set === field.sets[at]);
    })
  );
}
