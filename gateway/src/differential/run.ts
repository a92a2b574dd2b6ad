// One execution of one operation by one of the three ways: what it went through, and the subgraphs as it met them.
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { canonical, hash } from './dice.ts';
import { pick } from './field-sets.ts';
import type { Scheduler } from './scheduler.ts';
import { type Mark, marked, type Trouble, troubled } from './trouble.ts';
import type { Thing } from './universe.ts';
import type { World } from './world.ts';

/** What a subgraph was asked once. */
export interface Asking {
  subgraph: string;
  query: string;
  variables: Record<string, unknown>;
  /** Once it was answered. */
  answer?: Answer;
  /** Calls that began when this one did, after as many answers: whatever is asked in them could be asked in one. */
  beside: readonly Asking[];
}

export interface Run {
  trouble: Trouble;
  scheduler: Scheduler;
  /** Every call of a subgraph, in order. */
  askings: Asking[];
  /** How many answers there were when a call began. */
  moments: Map<Asking, number>;
  /** Mutations done so far: what one holds hangs on its turn. */
  mutations: number;
  /** A field with @requires was answered. */
  hasRequired: boolean;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

export function startRun(trouble: Trouble, scheduler: Scheduler): Run {
  return { trouble, scheduler, askings: [], moments: new Map(), mutations: 0, hasRequired: false };
}

/** The answer of a subgraph, of fresh objects, when the scheduler lets it out. Rejects when the subgraph is unreachable in this run. */
export async function ask(
  world: World,
  run: Run,
  asked: Omit<Asking, 'beside'>,
  parsed?: DocumentNode,
): Promise<Answer> {
  const { subgraph, query, variables } = asked;
  const answered = run.askings.filter(({ answer }) => answer).length;
  const beside = run.askings.filter((other) => !other.answer && run.moments.get(other) === answered);
  const asking: Asking = { subgraph, query, variables: structuredClone(variables), beside };
  run.askings.push(asking);
  run.moments.set(asking, answered);
  const marks = new Map<string, Mark>();
  const schema = world.schemas[subgraph];
  if (!schema) throw new Error(`there is no subgraph ${subgraph}`);
  const document = parsed ?? parse(query);
  const fieldResolver = marked(marks, run.trouble, subgraphResolver(world, subgraph));
  const result = await execute({ schema, document, variableValues: variables, contextValue: run, fieldResolver });
  await run.scheduler.hold();
  if (run.trouble.dead.includes(subgraph)) {
    asking.answer = {};
    throw new Error(`${subgraph} is unreachable`);
  }
  const answer = troubled(JSON.parse(JSON.stringify(result)) as Answer, marks, {
    document,
    subgraph,
    trouble: run.trouble,
  });
  // As it left: whoever gets it may write into it.
  asking.answer = structuredClone(answer);
  return answer;
}

/** How the monolith answers any field: straight from the universe. */
export function monolithResolver({ universe }: World): GraphQLFieldResolver<Thing | undefined, Run> {
  return (source, args, run, { fieldName, parentType }) => {
    const thing = source ?? root(parentType.name, run);
    if (universe.sites(thing.type, fieldName).some(({ requires }) => requires)) run.hasRequired = true;
    refuse(run, thing, fieldName);
    return universe.valueOf(thing, fieldName, args);
  };
}

// What a subgraph needs of others it takes from the representation alone: wrong requirements make a wrong value.
function subgraphResolver({ universe }: World, subgraph: string): GraphQLFieldResolver<Thing | undefined, Run> {
  return (source, args, run, { fieldName, parentType }) => {
    const thing = source ?? root(parentType.name, run);
    const site = universe.sites(thing.type, fieldName).find((candidate) => candidate.subgraph === subgraph);
    const required = site?.requires ? requirement(universe, thing, site.requires) : undefined;
    refuse(run, thing, fieldName);
    return universe.valueOf(thing, fieldName, args, required);
  };
}

function requirement(universe: World['universe'], thing: Thing, requires: SelectionSetNode): string {
  const given = thing.given && pick(universe, thing.given, requires);
  if (!given) throw new Error(`${thing.id} came without what it requires: ${canonical(thing.given ?? {})}`);
  return canonical(given);
}

function root(type: string, run: Run): Thing {
  if (type !== 'Mutation') return { type, id: type };
  run.mutations += 1;
  return { type, id: `${type}#${run.mutations}` };
}

// A field that fails does so wherever it is asked. Keys and requirements never do: the monolith has none of them.
function refuse({ trouble }: Run, { type, id }: Thing, fieldName: string): void {
  if (trouble.failures === 0 || trouble.isProtected(type, fieldName)) return;
  if (hash(`${trouble.salt}|fails|${id}.${fieldName}`) % 1_000 >= trouble.failures) return;
  throw new GraphQLError(`${fieldName} of ${id} is out of order`, { extensions: { code: 'OUT_OF_ORDER' } });
}
