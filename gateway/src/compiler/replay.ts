// After a surprise: the interpreter asks again for what it needs, and what was answered already is answered from here.
import type { FetchNode } from '@apollo/query-planner';
import type { FetchAnswer, RawAnswer, SubgraphDataSource } from '../fetching/data-source.ts';
import { preparedFetch, toRequest, variablesText } from '../fetching/fetches.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { Interpretation } from '../interpreter/interpret.ts';
import type { CompiledPlan } from './compile.ts';
import type { Member } from './requests.ts';
import type { Asked } from './run.ts';

export interface ReplayParts {
  plan: CompiledPlan | undefined;
  asked: readonly (Asked | undefined)[];
  given: ReadonlyMap<FetchNode, RawAnswer> | undefined;
  services: Record<string, SubgraphDataSource>;
  context: RequestContext;
}

/** Answers fetches from what a run has received, and asks the subgraphs for the rest. */
export function replay({ plan, asked, given, services, context }: ReplayParts): Interpretation['ask'] {
  const read = new Map<Asked, FetchAnswer>();

  const lost = (source: SubgraphDataSource, raw: RawAnswer, ...[node, variables, representations]: Question) =>
    source.read(raw, toRequest(preparedFetch(node), variablesText(variables, representations)), context);

  const askAlone = async (...question: Question): Promise<FetchAnswer> => {
    const [node, variables, representations] = question;
    const source = sourceOf(services, node);
    const request = toRequest(preparedFetch(node), variablesText(variables, representations));
    const answer = source.read(given?.get(node) ?? (await source.ask(request, context)), request, context);
    return isShort(answer, '_entities', representations?.length) ? lost(source, SHORT, ...question) : answer;
  };

  return async (...question) => {
    const [node, , representations] = question;
    const at = plan?.memberOf.get(node);
    const known = at && asked[at.request];
    const member = at && plan?.requests[at.request]?.members[at.member];
    if (!known?.raw || !known.request || !member) return askAlone(...question);
    const source = sourceOf(services, node);
    if (!isAnswer(known.raw)) return lost(source, known.raw, ...question);
    let answer = read.get(known);
    if (!answer) {
      answer = source.read(known.raw, known.request, context);
      read.set(known, answer);
    }
    if (!representations || member.alias === undefined) return answer;
    const numbers = known.known?.[at.member] ?? new Map<string, number>();
    const isKnown = representations.every((text) => numbers.has(text));
    if (!isKnown || isVictim(answer, member)) return askAlone(...question);
    if (isShort(answer, member.alias, numbers.size)) return lost(source, SHORT, ...question);
    return part(
      answer,
      member.alias,
      representations.map((text) => numbers.get(text) as number),
    );
  };
}

type Question = Parameters<Interpretation['ask']>;

const SHORT: RawAnswer = { lost: new Error('the subgraph answered for other entities than it was asked for') };

/** True when there are not as many entities as were asked for, and no error says why. */
function isShort({ data, errors }: FetchAnswer, key: string, count: number | undefined): boolean {
  const entities = data?.[key];
  return count !== undefined && errors.length === 0 && !(Array.isArray(entities) && entities.length === count);
}

function sourceOf(services: Record<string, SubgraphDataSource>, { serviceName }: FetchNode): SubgraphDataSource {
  const source = services[serviceName];
  if (!source) throw new Error(`the plan names an unknown subgraph: ${serviceName}`);
  return source;
}

/** False for what did not come, or is no JSON at all: then every fetch in it is lost by itself. */
function isAnswer(raw: RawAnswer): boolean {
  if ('lost' in raw) return false;
  if ('response' in raw) return true;
  try {
    return typeof JSON.parse(raw.wire) === 'object';
  } catch {
    return false;
  }
}

/** True when a merged request has no data because of an error that is another member's. */
function isVictim({ data, errors }: FetchAnswer, { alias }: Member): boolean {
  const isElsewhere = errors.some(({ path }) => path && path[0] !== alias);
  return data === null && isElsewhere && !errors.some(({ path }) => !path || path[0] === alias);
}

/** Of a merged answer what belongs to one member, as if it had been asked alone for these representations. */
function part({ data, errors }: FetchAnswer, alias: string, numbers: readonly number[]): FetchAnswer {
  const entities = data?.[alias];
  const places = new Map(numbers.map((number, index) => [number, index]));
  return {
    data: Array.isArray(entities) ? { _entities: numbers.map((number) => entities[number]) } : null,
    errors: errors.flatMap((error) => {
      const [first, number, ...rest] = error.path ?? [];
      if (first === undefined) return [error];
      if (first !== alias) return [];
      if (typeof number !== 'number') return [{ ...error, path: ['_entities'] }];
      const index = places.get(number);
      return index === undefined ? [] : [{ ...error, path: ['_entities', index, ...rest] }];
    }),
  };
}
