/** How a request learns who sends it. */
export interface Tokens {
  /** A token that is good for the next half minute, null for a guest. Waits for a refresh under way; throws when the network is gone. */
  current(): Promise<string | null>;
  /** Asks for a new token because the last one was refused. */
  renew(): Promise<string | null>;
  /** The token is known to be refused, so nobody sends it any more: whoever asks next renews it. */
  distrust(): void;
  /** Tells when somebody else sits in front of the page: signed in, signed out, session over. */
  onChange(listener: () => void): void;
}

interface Held {
  token: string;
  endsAt: number;
}

const margin = 30_000;

/**
 * The access token, in memory only. `refresh` answers with a new token, with null when the session is over, and throws when it
 * could not ask; it is never run twice at once.
 */
export class AccessToken implements Tokens {
  #held: Held | null = null;
  #renewing: Promise<string | null> | null = null;
  #refresh: () => Promise<string | null>;
  #listeners: (() => void)[] = [];

  constructor(refresh: () => Promise<string | null>) {
    this.#refresh = refresh;
  }

  /** After signing in, or null after signing out. */
  set(token: string | null): void {
    this.#hold(token);
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async current(): Promise<string | null> {
    if (this.#renewing) return this.#renewing;
    if (this.#held && this.#held.endsAt - margin < Date.now()) return this.renew();
    return this.#held?.token ?? null;
  }

  renew(): Promise<string | null> {
    this.#renewing ??= this.#refresh()
      .then((token) => {
        if (token === null) this.set(null);
        else this.#hold(token);
        return token;
      })
      .finally(() => {
        this.#renewing = null;
      });
    return this.#renewing;
  }

  distrust(): void {
    if (this.#held) this.#held.endsAt = 0;
  }

  #hold(token: string | null): void {
    this.#held = token === null ? null : { token, endsAt: Date.now() + lifetime(token) };
  }
}

/** How long the token was made for, in milliseconds: clocks of cheap phones are wrong, so its own end is not compared with ours. */
function lifetime(token: string): number {
  const [, claims = ''] = token.split('.');
  const { iat, exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as {
    iat: number;
    exp: number;
  };
  return (exp - iat) * 1000;
}
