import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import { mutationRoot, queryRoot } from './commands/graph.ts';
import type { Context } from './context.ts';

const FILES = ['graph', 'check', 'change', 'operation'];

/** What rover may ask; its documents are validated against it, so that a rover that asks for more is told what of it is not there. */
export const schema = buildSchema(
  FILES.map((name) => readFileSync(new URL(`./sdl/${name}.graphql`, import.meta.url), 'utf8')).join('\n'),
);

/** The largest document of rover has some 300; more is no rover. */
const MAX_TOKENS = 2_000;

const request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Whatever is wrong, rover is told with status 200, for else it tries again. */
export const failed = (...messages: string[]) => ({ data: null, errors: messages.map((message) => ({ message })) });

/** Runs one operation of rover. Never rejects: what nobody foresaw is logged, and told without details. */
export async function answer(body: unknown, ctx: Context): Promise<object> {
  const { data, error } = request.safeParse(body);
  if (error) return failed('The request is no GraphQL request.');
  try {
    const document = parse(data.query, { maxTokens: MAX_TOKENS, noLocation: true });
    const invalid = validate(schema, document);
    if (invalid.length > 0)
      return failed(...invalid.map(({ message }) => `This registry does not know it: ${message}`));
    const result = await run(document, data, ctx);
    if (!result.errors) return result;
    return { ...failed(...result.errors.map((one) => told(one, ctx))), data: emptied(result.data) };
  } catch (error) {
    return failed(told(error as GraphQLError, ctx));
  }
}

/**
 * Data for an answer with errors. Some commands of rover show errors whatever stands beside them, some only beside data that they can read, and none
 * when it lacks what they take for granted: every field of a root may be null but this one.
 */
const emptied = (data: ExecutionResult['data']) =>
  data
    ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === 'frontendUrlRoot' ? value : null]))
    : null;

async function run(
  document: DocumentNode,
  { variables, operationName }: z.infer<typeof request>,
  ctx: Context,
): Promise<ExecutionResult> {
  const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  return execute({
    schema,
    document,
    rootValue: isMutation ? mutationRoot(ctx) : queryRoot(ctx),
    contextValue: ctx,
    variableValues: variables,
    operationName,
  });
}

/** What was meant for the person at the terminal, or that the log says more. */
function told(error: GraphQLError, { log }: Context): string {
  const cause = error.originalError;
  // A refusal is a GraphQLError itself, as is what is wrong with the request.
  if (error.name === 'GraphQLError' && (!cause || cause.name === 'GraphQLError')) return error.message;
  const { code } = (cause ?? error) as { code?: string };
  if (code === '55P03') return 'Somebody else publishes to this variant just now; try again in a moment.';
  if ((cause ?? error).name === 'EngineBusy') return (cause ?? error).message;
  log.error({ err: cause ?? error }, 'a command failed');
  return 'The registry could not do it; its log says why.';
}
