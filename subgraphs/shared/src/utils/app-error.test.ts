import { expect, test } from 'vitest';
import { AppError, badInput, ERROR_CODES, isErrorCode } from './app-error.ts';

test('an error carries its code, its log level and only what was given', () => {
  const error = new AppError('TOO_MANY_ATTEMPTS', 'Wait a minute', { retryAfterSeconds: 60, cause: 'secret' });
  expect(error).toBeInstanceOf(Error);
  expect(error.logLevel).toBe('warn');
  expect(error.extensions).toEqual({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 60 });
  expect(error.cause).toBe('secret');
  expect(new AppError('NOT_FOUND', 'No such test').extensions).toEqual({ code: 'NOT_FOUND' });
});

test('bad input names the argument at fault', () => {
  expect(badInput('Too long', 'name').extensions).toEqual({ code: 'BAD_USER_INPUT', details: { field: 'name' } });
});

test('only codes of the closed list are codes', () => {
  for (const code of Object.keys(ERROR_CODES)) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  expect(isErrorCode('PHONE_TAKEN')).toBe(true);
  expect(isErrorCode('toString')).toBe(false);
  expect(isErrorCode(undefined)).toBe(false);
});
