// One run of a compiled plan: requests go out as soon as those before them have answered; a clean run ends in the answer's text.
import type { FetchNode } from '@apollo/query-planner';
import type { FetchRequest, RawAnswer, SubgraphDataSource } from '../fetching/data-source.ts';
import { toRequest } from '../fetching/fetches.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import { fromWire, toWire } from '../fetching/wire-text.ts';
import type { Answers, CompiledPlan } from './compile.ts';
import type { Request } from './requests.ts';
import { Surprise } from './unsupported.ts';

/** A request of this run: what was asked, and what came back. */
export interface Asked {
  /** By member, how many entities were asked for. */
  counts: number[];
  raw?: RawAnswer;
  /**
   * For the interpreter, which does not read as text: what was sent, and by member the representations by their text. A run over text lets go
   * of both as soon as it can, for they are half of its memory.
   */
  request?: FetchRequest;
  known?: Map<string, number>[];
}

interface Ready extends Asked {
  request: FetchRequest;
  known: Map<string, number>[];
}

export interface RunParts {
  plan: CompiledPlan;
  services: Record<string, SubgraphDataSource>;
  /** The client's variables as they came. */
  variables: Record<string, unknown>;
  context: RequestContext;
  /** An answer that is there already: the event of a subscription, or what the same request for as many entities brought before. */
  given(request: number, node: FetchNode | undefined, counts: readonly number[]): RawAnswer | undefined;
}

export class Run {
  readonly #parts: RunParts;
  readonly #answers: Answers;
  readonly #waits: number[];
  /** What was asked so far, by number of the request: the interpreter takes it from here. */
  readonly asked: (Asked | undefined)[];
  #left: number;
  #underWay = 0;
  #surprise: Surprise | undefined;
  #resolve: (text: string) => void = () => {};
  #reject: (surprise: Surprise) => void = () => {};

  constructor(parts: RunParts) {
    const { requests, waits, fetches } = parts.plan;
    this.#parts = parts;
    this.#answers = {
      entities: new Array(fetches),
      places: new Array(fetches),
      holders: new Array(fetches),
      texts: new Array(requests.length),
    };
    this.#waits = waits.slice();
    this.asked = new Array(requests.length);
    this.#left = requests.length;
  }

  /** The data as JSON text. Rejects with Surprise when an answer is not clean; then nothing is under way any more. */
  start(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      for (const [index, wait] of this.#parts.plan.waits.entries()) if (wait === 0) this.#launch(index);
    });
  }

  #launch(index: number): void {
    const { plan, services, context, given } = this.#parts;
    const request = plan.requests[index] as Request;
    const source = services[request.subgraph];
    try {
      const prepared = this.#prepare(request);
      if (!prepared) {
        this.#done(index);
        return;
      }
      const ready = given(index, request.members[0]?.fetches[0]?.node, prepared.counts);
      // After a surprise nothing more is sent, but what was answered before is noted all the same, so that nobody asks again.
      if (this.#surprise && !ready) return;
      if (!source) throw new Surprise('subgraph');
      const asked: Asked = plan.reading === 'text' ? { counts: prepared.counts } : prepared;
      this.asked[index] = asked;
      this.#underWay += 1;
      if (ready) this.#receive(index, asked, ready);
      else source.ask(prepared.request, context).then((raw) => this.#receive(index, asked, raw));
    } catch (error) {
      this.#stop(error);
    }
  }

  /** The request with its variables; undefined when there is nobody to ask about. */
  #prepare({ members, prepared, variables }: Request): Ready | undefined {
    const { plan } = this.#parts;
    const known: Map<string, number>[] = [];
    let text = '';
    let isNeeded = false;
    for (const { alias, variable, fetches } of members) {
      const byText = new Map<string, number>();
      known.push(byText);
      if (alias === undefined) {
        isNeeded = true;
        continue;
      }
      const texts: string[] = [];
      for (const { index } of fetches) {
        const collect = plan.collect[index];
        this.#answers.places[index] = collect ? collect(this.#answers, byText, texts) : [];
        this.#answers.entities[index] = [];
      }
      isNeeded ||= texts.length > 0;
      text += `${text === '' ? '' : ','}"${variable}":[${texts.join(',')}]`;
    }
    if (!isNeeded) return undefined;
    for (const name of variables) {
      const value = Object.hasOwn(this.#parts.variables, name) ? this.#parts.variables[name] : undefined;
      if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${this.#json(value)}`;
    }
    const whole = `{${text}}`;
    const request = toRequest(prepared, whole, plan.reading === 'text' ? whole : undefined);
    return { request, known, counts: known.map(({ size }, index) => (members[index]?.alias === undefined ? 1 : size)) };
  }

  /** A value as JSON, in the form in which this plan reads and writes. */
  #json(value: unknown): string {
    const text = JSON.stringify(value);
    return this.#parts.plan.reading === 'text' ? toWire(text) : text;
  }

  #receive(index: number, asked: Asked, raw: RawAnswer): void {
    asked.raw = raw;
    this.#underWay -= 1;
    try {
      const { plan } = this.#parts;
      const request = plan.requests[index] as Request;
      const scan = plan.scan[index];
      if (scan) {
        const text = textOf(raw);
        this.#answers.texts[index] = text;
        this.#takeLists(request, asked, scan(text));
      } else this.#take(request, asked, dataOf(raw));
      this.#done(index);
      if (this.#surprise) throw this.#surprise;
    } catch (error) {
      this.#stop(error);
    }
  }

  #take(request: Request, asked: Asked, data: Record<string, unknown>): void {
    const lists = request.members.map(({ alias }) => (alias === undefined ? [data] : data[alias]));
    for (const list of lists) {
      if (!Array.isArray(list)) throw new Surprise('entities');
      for (const entity of list) {
        if (typeof entity !== 'object' || Array.isArray(entity)) throw new Surprise('entities');
      }
    }
    this.#takeLists(request, asked, lists as unknown[][]);
  }

  #takeLists({ members }: Request, { counts }: Asked, lists: readonly unknown[][]): void {
    for (const [number, { alias, fetches }] of members.entries()) {
      const entities = lists[number] as unknown[];
      if (entities.length !== counts[number]) throw new Surprise('entities');
      for (const { index } of fetches) {
        this.#answers.entities[index] = entities;
        this.#parts.plan.attach[index]?.(this.#answers, entities);
        if (alias === undefined) this.#answers.places[index] = ROOT;
      }
    }
  }

  #done(index: number): void {
    this.#left -= 1;
    for (const next of this.#parts.plan.next[index] ?? []) {
      const waits = (this.#waits[next] ?? 0) - 1;
      this.#waits[next] = waits;
      if (waits === 0) this.#launch(next);
    }
    if (this.#left > 0 || this.#surprise) return;
    try {
      this.#resolve(this.#parts.plan.serialize(this.#answers));
    } catch (error) {
      this.#stop(error);
    }
  }

  // What is under way is waited for: its answers are not asked for twice.
  #stop(error: unknown): void {
    this.#surprise ??= error instanceof Surprise ? error : new Surprise('internal', { cause: error });
    if (this.#underWay === 0) this.#reject(this.#surprise);
  }
}

const ROOT = [0];

function textOf(raw: RawAnswer): string {
  if ('wire' in raw) return raw.wire;
  throw new Surprise('lost' in raw ? 'lost' : 'form');
}

/** The data of an answer without errors. */
function dataOf(raw: RawAnswer): Record<string, unknown> {
  if ('lost' in raw) throw new Surprise('lost');
  const response = 'wire' in raw ? parse(fromWire(raw.wire)) : raw.response;
  if (typeof response !== 'object' || response === null) throw new Surprise('response');
  const { data, errors } = response;
  if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.length === 0))
    throw new Surprise('errors');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Surprise('response');
  return data;
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Surprise('response');
  }
}
