import { useTexts } from '../i18n/index.ts';
import { errorTexts } from './error.texts.ts';
import { codeOf, type ErrorCode } from './error-code.ts';

type Advice =
  | 'tryAgain'
  | 'trySignIn'
  | 'tryConnection'
  | 'tryChange'
  | 'tryReload'
  | 'tryWait'
  | 'tryRest'
  | 'tryOther';

const advice: Partial<Record<ErrorCode, Advice>> = {
  UNAUTHENTICATED: 'trySignIn',
  SESSION_EXPIRED: 'trySignIn',
  SIGN_IN_AGAIN: 'trySignIn',
  FORBIDDEN: 'tryOther',
  NOT_FOUND: 'tryOther',
  OFFLINE: 'tryConnection',
  BAD_USER_INPUT: 'tryChange',
  WRONG_CREDENTIALS: 'tryChange',
  PHONE_TAKEN: 'tryChange',
  EMAIL_TAKEN: 'tryChange',
  WRONG_CODE: 'tryChange',
  WEAK_PASSWORD: 'tryChange',
  TOO_MANY_ATTEMPTS: 'tryWait',
  LIMIT_EXCEEDED: 'tryWait',
  TIME_IS_UP: 'tryRest',
  CONFLICT: 'tryReload',
  QUIZ_STATE: 'tryReload',
};

/** Turns what an operation failed with into what happened and what to try, in the language of the page. */
export function useErrorText(): (error: unknown) => { code: ErrorCode; happened: string; tryThis: string } {
  const t = useTexts(errorTexts);
  return (error) => {
    const code = codeOf(error);
    return { code, happened: t(code), tryThis: t(advice[code] ?? 'tryAgain') };
  };
}
