import type { CallerContext, CodePurpose } from '../auth/index.ts';
import { AppError, type Locale } from '../utils/index.ts';

/** Where a code goes: a phone number in E.164, or an e-mail address. */
export type CodeAddress = { phone: string } | { email: string };

export interface CodeMessage {
  to: CodeAddress;
  code: string;
  purpose: CodePurpose;
  /** The language it is written in. */
  locale: Locale;
  /** What a message with a link leads to instead of the code: a page of ours. */
  link?: string;
}

/** A context that knows the providers and has a log. */
export interface CodeContext extends CallerContext {
  readonly settings: { readonly isProduction: boolean; readonly sms: object | null; readonly mail: object | null };
  readonly log: { warn(message: string): void };
}

/** Whether codes can be sent so: a provider is configured, or this is no production and they stand in the log. */
export function canSendCodes({ settings }: Pick<CodeContext, 'settings'>, by: 'phone' | 'email'): boolean {
  return !settings.isProduction || (by === 'phone' ? settings.sms : settings.mail) !== null;
}

/** Sends a one-time code before anything else that waits. In development without a provider it stands in the log; in production NOT_CONFIGURED. */
export async function sendCode(ctx: CodeContext, { to, code, link }: CodeMessage): Promise<void> {
  const address = 'phone' in to ? to.phone : to.email;
  if (ctx.settings.isProduction) throw new AppError('NOT_CONFIGURED', 'Codes cannot be sent: no provider is set up.');
  ctx.log.warn(`For ${address}: ${link ?? `the code is ${code}`}`);
}
