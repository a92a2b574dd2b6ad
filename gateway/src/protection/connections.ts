import type { Hop } from '../fetching/transport.ts';
import type { Limits } from './limits.ts';
import { networkOf } from './rates.ts';

type Holder = Pick<Hop, 'caller' | 'address'>;

/** One open connection's place among those of its holder. */
export interface Seat {
  /** Changes to the places of who has signed in: false, and no change, when they are all taken. */
  move(holder: Holder): boolean;
  /** Gives the place back. Idempotent. */
  leave(): void;
}

/** How many connections stay open for one person, and for one address as long as nobody has signed in on them. */
export class Connections {
  readonly #limits: Pick<Limits, 'userConnections' | 'addressConnections'>;
  readonly #open = new Map<string, number>();

  constructor(limits: Pick<Limits, 'userConnections' | 'addressConnections'>) {
    this.#limits = limits;
  }

  /** A place, or undefined when all are taken. */
  take(holder: Holder): Seat | undefined {
    let leave = this.#enter(holder);
    if (!leave) return undefined;
    return {
      move: (next) => {
        const entered = this.#enter(next);
        if (!entered) return false;
        leave?.();
        leave = entered;
        return true;
      },
      leave: () => {
        leave?.();
        leave = undefined;
      },
    };
  }

  #enter({ caller, address }: Holder): (() => void) | undefined {
    const key = caller ? `user ${caller.userId}` : `address ${networkOf(address)}`;
    const most = caller ? this.#limits.userConnections : this.#limits.addressConnections;
    const open = this.#open.get(key) ?? 0;
    if (open >= most) return undefined;
    this.#open.set(key, open + 1);
    return () => {
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
