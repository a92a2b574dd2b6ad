// What can go wrong in a subgraph. Each decision hangs on whose field it is, never on which call it is in: two executors that ask
// in different ways meet the same trouble.
import type {
  DocumentNode,
  GraphQLFieldResolver,
  GraphQLFormattedError,
  GraphQLOutputType,
  GraphQLResolveInfo,
} from 'graphql';
import { canonical, hash } from './dice.ts';
import { type Mischief, spoil } from './mischief.ts';
import type { Answer } from './run.ts';
import type { Thing } from './universe.ts';

/** Shares are in thousandths of all fields or entities. */
export interface Trouble {
  salt: string;
  /** Fields that fail with an error of their own, in the monolith too. */
  failures: number;
  /** Entities that are null in a subgraph. */
  lostEntities: number;
  /** Fields whose answer is spoilt after the subgraph has made it, and how. */
  mischief: { share: number; kinds: readonly Mischief[] };
  /** Subgraphs whose `_entities` fail as a whole. */
  failingEntities: readonly string[];
  /** Subgraphs that cannot be reached. */
  dead: readonly string[];
  /** Keys and requirements: what the monolith knows nothing of must not fail on its own. */
  isProtected(type: string, fieldName: string): boolean;
}

export const NO_TROUBLE: Trouble = {
  salt: '',
  failures: 0,
  lostEntities: 0,
  mischief: { share: 0, kinds: [] },
  failingEntities: [],
  dead: [],
  isProtected: () => true,
};

/** Whose field stands at a place of an answer. */
export interface Mark {
  key: string;
  type: GraphQLOutputType;
}

/** Notes, while a subgraph answers, whose field stands where: only if anything is to be spoilt. */
export function marked<R>(
  marks: Map<string, Mark>,
  { mischief }: Trouble,
  resolver: GraphQLFieldResolver<Thing | undefined, R>,
): GraphQLFieldResolver<Thing | undefined, R> {
  if (mischief.share === 0) return resolver;
  return (source, args, context, info) => {
    const key = `${source?.id ?? info.parentType.name}.${info.fieldName}(${canonical(args)})`;
    marks.set(textOf(info.path), { key, type: info.returnType });
    return resolver(source, args, context, info);
  };
}

/** The answer as it leaves a subgraph in trouble. */
export function troubled(
  answer: Answer,
  marks: ReadonlyMap<string, Mark>,
  { document, subgraph, trouble }: { document: DocumentNode; subgraph: string; trouble: Trouble },
): Answer {
  const entities = trouble.failingEntities.includes(subgraph) ? entityKeys(document) : [];
  if (entities.length > 0) {
    return { data: null, errors: entities.map((key) => ({ message: 'no entities today', path: [key] })) };
  }
  if (trouble.mischief.share === 0 || !answer.data) return answer;
  const errors: GraphQLFormattedError[] = [...(answer.errors ?? [])];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string | number, unknown>;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      const place = [...path, key];
      walk(holder[key], place);
      const mark = marks.get(place.join('/'));
      const luck = mark ? hash(`${trouble.salt}|${subgraph}|${mark.key}`) : 0;
      if (mark && luck % 1_000 < trouble.mischief.share) {
        spoil({ holder, key, place, type: mark.type, luck: luck >>> 10, kinds: trouble.mischief.kinds, errors });
      }
    }
  };
  walk(answer.data, []);
  return errors.length > 0 ? { data: answer.data, errors } : { data: answer.data };
}

// Response keys, not names: an executor may ask for several lists of entities in one call.
function entityKeys({ definitions }: DocumentNode): string[] {
  const selections = definitions.flatMap((d) => (d.kind === 'OperationDefinition' ? d.selectionSet.selections : []));
  return selections.flatMap((s) =>
    s.kind === 'Field' && s.name.value === '_entities' ? [(s.alias ?? s.name).value] : [],
  );
}

function textOf(path: GraphQLResolveInfo['path']): string {
  return path.prev ? `${textOf(path.prev)}/${path.key}` : String(path.key);
}
