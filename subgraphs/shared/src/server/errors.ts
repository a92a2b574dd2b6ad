import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { QueryFailedError } from 'typeorm';
import { AppError } from '../utils/index.ts';
import type { Context } from './context.ts';
import { loggable } from './loggable.ts';

/** What the client may know of a failure; everything else is masked and logged under the request's id. */
export function presentError(error: GraphQLError, ctx: Context): GraphQLFormattedError {
  const failure = asAppError(error);
  const { log } = ctx.resources;
  const context = { requestId: ctx.hop.requestId, path: error.path, code: failure.code };
  log[failure.logLevel](
    { ...context, ...(failure.cause !== undefined && { err: loggable(failure.cause) }) },
    failure.message,
  );
  return {
    message: failure.message,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: failure.extensions,
  };
}

function asAppError(error: GraphQLError): AppError {
  const cause = error.originalError;
  if (cause instanceof AppError) return cause;
  if (cause instanceof ArgumentValidationError) {
    const fields = cause.extensions.validationErrors.map(({ property, constraints }) => ({
      field: property,
      message: Object.values(constraints ?? {}).join('; ') || 'is not valid',
    }));
    return new AppError('BAD_USER_INPUT', fields.map(({ field, message }) => `${field}: ${message}`).join('. '), {
      details: { fields },
    });
  }
  // Before anything ran it is graphql's own word about the request: a variable of the wrong type, say.
  if (!cause || !error.path) return new AppError('BAD_USER_INPUT', error.message);
  if (cause instanceof GraphQLError && cause.extensions.code === 'BAD_USER_INPUT') {
    return new AppError('BAD_USER_INPUT', cause.message);
  }
  return fromDatabase(cause) ?? new AppError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { cause });
}

function fromDatabase(cause: Error): AppError | undefined {
  const code = (cause instanceof QueryFailedError ? cause.driverError.code : (cause as { code?: string }).code) ?? '';
  // Ids are opaque: one that is no uuid is simply unknown.
  if (code === '22P02') return new AppError('NOT_FOUND', 'There is nothing with this id.', { cause });
  // The cause is all in these words: one line of the log for each, as there may be many.
  if (code === '53100')
    return new AppError('DATABASE_UNAVAILABLE', 'The disk of the database is full; nothing was stored.');
  const lost =
    /^(08|57P|53)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) || /connect|terminated/i.test(cause.message);
  if (lost)
    return new AppError('DATABASE_UNAVAILABLE', 'The database does not answer; try again in a moment.', { cause });
  return undefined;
}
