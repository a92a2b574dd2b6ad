import { QueryFailedError } from 'typeorm';

interface DatabaseFailure {
  code?: string;
  severity?: string;
  constraint?: string;
  table?: string;
  column?: string;
  routine?: string;
}

/**
 * An error as it may stand in the log. A refusal of the database repeats in its message, detail and parameters what people typed, so of that only
 * its code, names of ours, the text of the statement (values are placeholders in it) and the way to it are left.
 */
export function loggable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const failure = (error instanceof QueryFailedError ? error.driverError : error) as DatabaseFailure;
  if (!(error instanceof QueryFailedError) && failure.severity === undefined) return error;
  const { code, constraint, table, column, routine } = failure;
  return {
    type: error.name,
    message: `The database refused: ${code}.`,
    ...{ code, constraint, table, column, routine },
    ...(error instanceof QueryFailedError && { query: error.query }),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}
