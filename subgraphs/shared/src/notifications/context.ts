import type { TellingContext } from '../auth/index.ts';
import type { Settings } from '../settings/index.ts';

/** What telling somebody something needs of its caller. */
export interface NotificationContext extends TellingContext {
  readonly settings: Settings;
  /** Takes ids and our own words; never what is sent or to whom. */
  readonly log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
    error(facts: object, message: string): void;
  };
}

export type Channel = 'TELEGRAM' | 'EMAIL' | 'SMS';

/** How an attempt to send ended. `why` is one of our own words: a provider's may repeat an address. */
export type Outcome =
  | { is: 'SENT' }
  /** The provider asks for a pause; nothing was sent. */
  | { is: 'WAIT'; seconds: number }
  /** Nobody can be reached by this channel now; later perhaps. */
  | { is: 'DOWN'; why: string }
  /** This person cannot be reached by this channel any more. */
  | { is: 'UNREACHABLE'; why: string }
  /** This message will never be taken. */
  | { is: 'REFUSED'; why: string };
