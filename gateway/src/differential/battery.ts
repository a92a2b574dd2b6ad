// Thousands of operations over generated worlds, each by all three ways, on good days and on bad ones.
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import type { Operation } from '../supergraph/graph.ts';
import { askedTwice, burden, errorPlaces, nullsOf, sameAnswer, unexplained } from './compare.ts';
import { diceOf } from './dice.ts';
import { generateOperation } from './generate/operation.ts';
import { MISHAPS, type Mishap, troubleOf } from './mishaps.ts';
import { by, type Circumstances, planned, type Way, type WayName } from './trial.ts';
import { stockPlan } from './ways.ts';
import { EPOCH, type World } from './world.ts';

/** The share of clean runs that compiled plans answer by themselves, at least. */
export const COMPILED_SHARE = 0.95;

/** What became of a battery. */
export interface Report {
  worlds: number;
  operations: number;
  runs: number;
  /** Texts that were thrown away because they are not valid, or ask for what the world cannot hold. */
  thrownAway: number;
  /** Valid operations of which the planner makes no plan. */
  unplannable: string[];
  /** Clean runs that the stock gateway gets wrong by the monolith's word. */
  stockWrong: string[];
  /** Clean runs of ours, and how many of them the compiled plan answered. */
  clean: number;
  compiled: number;
  interpreted: Map<string, number>;
  failures: string[];
}

export function emptyReport(): Report {
  return {
    worlds: 0,
    operations: 0,
    runs: 0,
    thrownAway: 0,
    unplannable: [],
    stockWrong: [],
    clean: 0,
    compiled: 0,
    interpreted: new Map(),
    failures: [],
  };
}

/** Runs so many random operations in a world; what is found goes into the report. The seed names the world in failures. */
export async function batter(world: World, seed: string, operations: number, report: Report): Promise<void> {
  report.worlds += 1;
  for (let index = 0; index < operations; index += 1) {
    if (index % EPOCH === 0) world.universe.become(`${seed}/${index}`);
    await batterOne(world, `${seed}/${index}`, index, report);
  }
}

async function batterOne(world: World, name: string, index: number, report: Report): Promise<void> {
  const { text, variables } = generateOperation(world.graph.schema, name);
  const dice = diceOf(`circumstances ${name}`);
  if (!isValid(world, text)) {
    report.thrownAway += 1;
    return;
  }
  const operation = plannedOrNot(world, text, (why) => report.unplannable.push(`${name}: ${why}\n${text}`));
  if (!operation) return;
  if (!operation.plan) return;
  report.operations += 1;
  const go = (way: WayName, circumstances: Circumstances = {}) => by(way, world, operation, variables, circumstances);
  const tell = (what: string, ways: Partial<Record<WayName, Way>>) =>
    report.failures.push([`${name}: ${what}`, text, JSON.stringify(variables), ...shown(ways)].join('\n'));

  const oracle = await go('oracle');
  const stock = await go('stock');
  if (oracle.result.errors.length > 0 || isImpossible(stock)) {
    report.thrownAway += 1;
    return;
  }
  const isStockRight = sameAnswer(stock.result, oracle.result);
  // A client's key in the place of a subgraph's may do no harm on good days only: there ours plans otherwise.
  const isSamePlan = prettyFormatQueryPlan(operation.plan) === prettyFormatQueryPlan(stockPlan(world, operation));
  if (!isStockRight) {
    report.stockWrong.push([name, text, JSON.stringify(variables), ...shown({ stock, oracle })].join('\n'));
  }
  const onCall = await go('ours');
  const overWire = await go('ours', { wire: 'text', order: dice.below(1e9) });
  const general = await go('general');
  report.runs += 3;
  for (const what of faults(general, oracle)) tell(`interpreted ${what}`, { general, stock, oracle });
  for (const [day, ours] of Object.entries({ 'in memory': onCall, 'over the wire': overWire })) {
    report.clean += 1;
    const { interpreted } = ours.result;
    if (interpreted === undefined) report.compiled += 1;
    else report.interpreted.set(interpreted, (report.interpreted.get(interpreted) ?? 0) + 1);
    for (const what of [...faults(ours, oracle), ...wastes(ours)]) tell(`${day} ${what}`, { ours, stock, oracle });
    const isMore = isStockRight && isSamePlan && ours.run.askings.length > stock.run.askings.length;
    if (isMore) tell(`${day} we call subgraphs more often`, { ours, stock });
  }

  const mishap = MISHAPS[index % MISHAPS.length] as Mishap;
  const bad: Circumstances = {
    trouble: troubleOf(world, mishap, name, dice),
    wire: dice.chance(0.5) ? 'text' : 'objects',
    order: dice.below(1e9),
  };
  // What breaks a subgraph's own schema the stock gateway passes on, trips over or gives up altogether: there the interpreter is the truth.
  const isComparable = isStockRight && isSamePlan && mishap !== 'dishonest';
  const ways = {
    ours: await go('ours', bad),
    general: await go('general', bad),
    oracle: await go('oracle', bad),
    ...(isComparable ? { stock: await go('stock', bad) } : {}),
  };
  report.runs += 2;
  for (const what of faultsOnABadDay(ways, mishap)) tell(`${mishap}: ${what}`, ways);
}

/** The planner gives up on some operations over interface objects; a client then hears of it, which is no wrong answer. */
function plannedOrNot(world: World, text: string, tell: (why: string) => void): Operation | undefined {
  try {
    return planned(world, text);
  } catch (error) {
    tell(String(error));
    return undefined;
  }
}

/** Something is required that may not be null, of a type that its subgraphs have nothing in common for: the monolith never looks at it. */
function isImpossible({ run }: Way): boolean {
  const errors = run.askings.flatMap(({ answer }) => answer?.errors ?? []);
  return errors.some(({ message }) => message.startsWith('Cannot return null for non-nullable field'));
}

function isValid({ graph }: World, text: string): boolean {
  return validate(graph.schema, parse(text)).length === 0;
}

function faults({ result }: Way, oracle: Way): string[] {
  const found: string[] = [];
  if (result.data !== oracle.result.data) found.push('our data are not the monolith’s');
  if (result.errors.length > 0) found.push('there are errors');
  return found;
}

/** A mutation may have changed what is asked again. */
function wastes({ run }: Way): string[] {
  return run.mutations === 0 && askedTwice(run.askings).length > 0 ? ['something is asked twice'] : [];
}

type Ways = Record<'ours' | 'general' | 'oracle', Way> & { stock?: Way };

function faultsOnABadDay({ ours, general, stock, oracle }: Ways, mishap: Mishap): string[] {
  const found: string[] = [];
  const mine = ours.result;
  const data = JSON.parse(mine.data);
  if (mine.data !== general.result.data) found.push('the compiled plan has other data than the interpreter');
  else if (
    !hasPathless(ours, general) &&
    String(nullsOf(data, mine.errors)) !== String(nullsOf(data, general.result.errors))
  )
    found.push('the compiled plan has errors elsewhere than the interpreter');
  // What was received is not fetched again, and a step asks for an entity once. Whoever shared a call with a failure may have to be asked alone.
  const isBystanderSafe = mishap === 'failures' || mishap === 'lost entities';
  if (isBystanderSafe && burden(ours.run.askings) > burden(general.run.askings))
    found.push('more is asked than by the interpreter');
  const isCoherent = mishap === 'failures' && !oracle.run.hasRequired;
  if (isCoherent) {
    if (mine.data !== oracle.result.data) found.push('our data are not the monolith’s');
    else if (String(nullsOf(data, mine.errors)) !== String(nullsOf(data, oracle.result.errors)))
      found.push('errors elsewhere than the monolith’s');
  }
  // Where an error is due, each null that the monolith has not has one. (A null instead of a value is no error where null may be.)
  if (mishap === 'dead' || mishap === 'failing entities') {
    const lost = unexplained(data, JSON.parse(oracle.result.data), mine.errors);
    if (lost.length > 0) found.push(`nobody says why ${lost} is null`);
  }
  // It gives up on some days: whatever it says then.
  if (!stock || stock.result.data === 'null') return found;
  if (mine.data !== stock.result.data) found.push('our data are not the stock gateway’s');
  // Whoever is lost is told of in other words and places, and so is an error that came without a path.
  else if (mishap === 'honest' && errorPlaces(stock.result.errors).some((place) => !places(mine).includes(place)))
    found.push('fewer errors than the stock gateway’s');
  return found;
}

/** An error without a path gets the places of the fetch that it came with, so it stands for any. */
function places({ errors }: Way['result']): string[] {
  return [...errorPlaces(errors), 'nowhere'];
}

/** An error without a path belongs to a whole call; merged calls are wider than single ones. */
function hasPathless(...ways: Way[]): boolean {
  return ways.some(({ run }) => run.askings.some(({ answer }) => answer?.errors?.some(({ path }) => !path)));
}

function shown(ways: Partial<Record<WayName, Way>>): string[] {
  return Object.entries(ways).map(([way, { result }]) => {
    const why = result.interpreted === undefined ? '' : ` (${result.interpreted})`;
    return `  ${way.padEnd(7)} ${result.data} ${errorPlaces(result.errors)}${why}`;
  });
}
