import type { Settings } from '../settings/index.ts';
import type { Outcome } from './context.ts';

/** Sends one short text to a phone number in E.164. Never throws. */
export interface SmsProvider {
  send(phone: string, text: string): Promise<Outcome>;
}

type EskizSettings = NonNullable<Settings['sms']>;

const MILLISECONDS = 10_000;
const providers = new WeakMap<EskizSettings, SmsProvider>();

/** One for a process, as it keeps its token. */
export function smsProviderOf(settings: EskizSettings): SmsProvider {
  const provider = providers.get(settings) ?? eskiz(settings);
  providers.set(settings, provider);
  return provider;
}

/** https://documenter.getpostman.com/view/663428/RzfmES4z: a token of 30 days by e-mail and password, forms, numbers without the plus. */
export function eskiz({ email, password, from, url }: EskizSettings): SmsProvider {
  let token: string | null = null;

  const post = (path: string, fields: Record<string, string>, bearer?: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(MILLISECONDS),
    });

  async function login(): Promise<string | null> {
    const answer = await post('/auth/login', { email, password });
    if (!answer.ok) return null;
    const { data } = (await answer.json()) as { data?: { token?: string } };
    return data?.token ?? null;
  }

  async function send(phone: string, text: string): Promise<Outcome> {
    const fields = { mobile_phone: phone.replace('+', ''), message: text, from };
    for (const isSecond of [false, true]) {
      token ??= await login();
      if (!token) return { is: 'DOWN', why: 'SMS_LOGIN' };
      const answer = await post('/message/sms/send', fields, token);
      if (answer.ok) return { is: 'SENT' };
      if (answer.status === 401 && !isSecond) {
        token = null; // it has expired
        continue;
      }
      if (answer.status === 429) return { is: 'WAIT', seconds: Number(answer.headers.get('retry-after')) || 1 };
      const isOurFault = answer.status === 400 || answer.status === 422;
      return { is: isOurFault ? 'REFUSED' : 'DOWN', why: `SMS_${answer.status}` };
    }
    return { is: 'DOWN', why: 'SMS_401' };
  }

  return { send: (phone, text) => send(phone, text).catch(() => ({ is: 'DOWN', why: 'SMS_UNREACHABLE' })) };
}
