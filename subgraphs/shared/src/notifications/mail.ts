import { createTransport } from 'nodemailer';
import type { Settings } from '../settings/index.ts';
import type { Outcome } from './context.ts';

export type MailSettings = NonNullable<Settings['mail']>;

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same when a message is sent again, so that mailboxes show it once. */
  messageId: string;
  /** Where one click ends letters like this; null for those that nobody can end. */
  unsubscribeUrl: string | null;
}

const MILLISECONDS = 10_000;

/** Sends one letter over a connection of its own, within ten seconds. Never throws. */
export async function sendMail({ url, from }: MailSettings, mail: Mail): Promise<Outcome> {
  const transport = createTransport(url, {
    connectionTimeout: MILLISECONDS,
    greetingTimeout: MILLISECONDS,
    socketTimeout: MILLISECONDS,
  } as object);
  // The timeouts above are each for one silence; a server that drips would outlast them.
  const late = setTimeout(() => transport.close(), MILLISECONDS);
  const { unsubscribeUrl, ...letter } = mail;
  try {
    await Promise.race([
      transport.sendMail({
        from,
        ...letter,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl && {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      }),
      new Promise((_, refuse) => setTimeout(refuse, MILLISECONDS, { code: 'ETIMEDOUT' }).unref()),
    ]);
    return { is: 'SENT' };
  } catch (error) {
    return outcomeOf(error as { code?: string; responseCode?: number });
  } finally {
    clearTimeout(late);
    transport.close();
  }
}

function outcomeOf({ code, responseCode = 0 }: { code?: string; responseCode?: number }): Outcome {
  if (responseCode < 500) return { is: 'DOWN', why: code === 'ETIMEDOUT' ? 'MAIL_TIMEOUT' : 'MAIL_UNREACHABLE' };
  // Only what is said of the recipient is said of the address; a wrong password of ours is not.
  if (code === 'EENVELOPE') return { is: 'UNREACHABLE', why: `MAIL_${responseCode}` };
  return code === 'EMESSAGE'
    ? { is: 'REFUSED', why: `MAIL_${responseCode}` }
    : { is: 'DOWN', why: `MAIL_${responseCode}` };
}
