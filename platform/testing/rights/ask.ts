import type { AnalystCaller, Caller } from '@alif24/subgraph-shared/auth';
import { Context, type OpenSubgraph } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { type ExecutionResult, execute, type GraphQLError, parse, subscribe, validate } from 'graphql';

/** What came of asking, as far as the table tells. */
export interface Answered {
  data: Record<string, unknown> | null | undefined;
  /** Codes with the path they stand at. */
  errors: Array<{ path: string; code: string; message: string }>;
}

/**
 * Asks a subgraph in a transaction that is rolled back: whatever a mutation does, the next one finds the same world. A subscription is answered by
 * its first event.
 */
export async function askAndForget(
  subgraph: OpenSubgraph,
  query: string,
  caller: Caller | AnalystCaller | null,
): Promise<Answered> {
  const document = parse(query);
  const [wrong] = validate(subgraph.schema, document);
  if (wrong) throw new Error(`${wrong.message}\n${query}`);
  const runner = subgraph.dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const { resources } = subgraph.context();
    const contextValue = new Context(runner.manager, { caller, requestId: 'rights', address: '127.0.0.1' }, resources);
    const asked = { schema: subgraph.schema, document, contextValue };
    const answer = query.startsWith('subscription') ? await firstEvent(asked) : await execute(asked);
    return { data: answer.data, errors: (answer.errors ?? []).map(present) };
  } finally {
    await runner.rollbackTransaction().catch(() => {});
    await runner.release();
  }
}

async function firstEvent(asked: Parameters<typeof subscribe>[0]): Promise<ExecutionResult> {
  const stream = await subscribe(asked);
  if (!(Symbol.asyncIterator in stream)) return stream;
  const { value } = await stream.next();
  // What waits for the next event ends with the event bus.
  void stream.return?.(undefined);
  return value ?? { data: null };
}

function present(error: GraphQLError): Answered['errors'][number] {
  const cause = error.originalError;
  const path = (error.path ?? []).filter((part) => typeof part === 'string').join('.');
  return { path, code: codeOf(cause ?? error), message: cause instanceof AppError ? cause.message : '' };
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  if ((error as { driverError?: { code?: string } }).driverError?.code === '22P02') return 'NOT_FOUND';
  if ((error as Error).constructor.name === 'ArgumentValidationError') return 'BAD_USER_INPUT';
  const { code } = ((error as GraphQLError).extensions ?? {}) as { code?: string };
  return code ?? `BROKEN ${(error as Error).message}`;
}

/** Everything that stands at a path of an answer, lists flattened. */
export function leavesAt(data: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path;
  if (Array.isArray(data)) return data.flatMap((item) => leavesAt(item, path));
  if (step === undefined) return [data];
  if (data === null || data === undefined) return [];
  return leavesAt((data as Record<string, unknown>)[step], rest);
}
