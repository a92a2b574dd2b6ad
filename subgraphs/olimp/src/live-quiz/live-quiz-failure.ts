import { AppError } from '@alif24/subgraph-shared/utils';

const codeOf = (error: unknown) => String((error as { driverError?: { code?: string } })?.driverError?.code ?? '');

/** Lock and statement timeouts, and a database that is being stopped: the same again may well succeed. */
const PASSING = /^(55P03|57014|57P|08|53|40)/;

/** Whether a failure lies with the database and not with what it was asked to write. */
export function isOfTheDatabase(error: unknown): boolean {
  if (error instanceof AppError) return true;
  const code = codeOf(error);
  return code === '' || PASSING.test(code);
}

/** What a caller hears of it: what passes is DATABASE_UNAVAILABLE, anything else stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof AppError || !PASSING.test(codeOf(error))) return error;
  return new AppError('DATABASE_UNAVAILABLE', 'The database does not answer; try again in a moment.', { cause: error });
}
