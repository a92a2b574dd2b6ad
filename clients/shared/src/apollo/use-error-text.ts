import { useEffect, useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import { connectionTexts } from './connection.texts.ts';
import { codeOf, type ErrorCode } from './error-code.ts';

type ErrorTexts = typeof import('./error.texts.ts')['errorTexts'];

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
  RATE_LIMITED: 'tryWait',
  TIME_IS_UP: 'tryRest',
  CONFLICT: 'tryReload',
  QUIZ_STATE: 'tryReload',
};

/** Come over the network with the first page that may have to say them: a first view that works has no errors. */
let errorTexts: ErrorTexts | null = null;

async function loadErrorTexts(): Promise<ErrorTexts> {
  ({ errorTexts } = await import('./error.texts.ts'));
  return errorTexts;
}

/** Turns what an operation failed with into what happened and what to try, in the language of the page. Empty for as long as the words are on their way. */
export function useErrorText(): (error: unknown) => { code: ErrorCode; happened: string; tryThis: string } {
  const offline = useTexts(connectionTexts);
  const [state, setState] = useState<ErrorTexts | 'ON_ITS_WAY' | 'LOST'>(() => errorTexts ?? 'ON_ITS_WAY');
  useEffect(() => {
    if (state === 'ON_ITS_WAY') loadErrorTexts().then(setState, () => setState('LOST'));
  }, [state]);
  const isThere = typeof state === 'object';
  const t = useTexts<ErrorTexts['source']['uz']>(isThere ? state : (connectionTexts as never));
  return (error) => {
    const code = codeOf(error);
    if (isThere) return { code, happened: t(code), tryThis: t(advice[code] ?? 'tryAgain') };
    if (state === 'LOST' || code === 'OFFLINE')
      return { code, happened: offline('OFFLINE'), tryThis: offline('tryConnection') };
    return { code, happened: '', tryThis: '' };
  };
}
