import { type ExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from './schemas.ts';

export type Executor = (query: string, variables: object | undefined, context: Context) => Promise<ExecutionResult>;

/** Executes any valid query against this schema; each text is parsed, checked and compiled once. Faults of the query are its answer's errors. */
export function compiledExecutor(schema: GraphQLSchema): Executor {
  const known = new Map<string, CompiledQuery | ExecutionResult>();

  function compile(query: string): CompiledQuery | ExecutionResult {
    try {
      const document = parse(query);
      const errors = validate(schema, document);
      return errors.length > 0 ? { errors } : compileQuery(schema, document);
    } catch (error) {
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError(String(error))] };
    }
  }

  return async (query, variables, context) => {
    const compiled = known.get(query) ?? compile(query);
    known.set(query, compiled);
    return isCompiledQuery(compiled) ? compiled.query(undefined, context, variables ?? {}) : compiled;
  };
}
