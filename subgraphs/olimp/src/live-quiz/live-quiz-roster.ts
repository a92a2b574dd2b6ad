import { hash } from 'node:crypto';
import type { Locale } from '@alif24/subgraph-shared/utils';

/** Who a player is: what may be erased and is therefore not in the log. */
export interface LiveQuizPerson {
  id: string;
  userId: string | null;
  nickname: string;
  nicknameKey: string;
  /** In hex; of a player without an account. */
  tokenHash: string | null;
  /** In hex; of a player without an account. */
  resumeHash: string | null;
  /** In hex; of the browser in which they joined last, where it has a secret for this quiz. */
  joinHash: string | null;
  language: Locale | null;
  joinedAt: Date;
}

/** Everybody who ever joined one quiz, found by what they show. */
export class LiveQuizRoster {
  readonly #people = new Map<string, LiveQuizPerson>();
  readonly #byToken = new Map<string, string>();
  readonly #byUser = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  constructor(people: Iterable<LiveQuizPerson> = []) {
    for (const person of people) this.put(person);
  }

  /** Adds a person, or says anew who they are. */
  put(person: LiveQuizPerson): void {
    const before = this.#people.get(person.id);
    if (before) this.#forget(before);
    this.#people.set(person.id, person);
    this.#byName.set(person.nicknameKey, person.id);
    if (person.tokenHash) this.#byToken.set(person.tokenHash, person.id);
    if (person.userId) this.#byUser.set(person.userId, person.id);
  }

  #forget({ nicknameKey, tokenHash, userId }: LiveQuizPerson): void {
    this.#byName.delete(nicknameKey);
    if (tokenHash) this.#byToken.delete(tokenHash);
    if (userId) this.#byUser.delete(userId);
  }

  /** A copy in which these are added or said anew. */
  with(people: Iterable<LiveQuizPerson>): LiveQuizRoster {
    const copy = new LiveQuizRoster(this.#people.values());
    for (const person of people) copy.put(person);
    return copy;
  }

  get(id: string): LiveQuizPerson | undefined {
    return this.#people.get(id);
  }

  named(nicknameKey: string): LiveQuizPerson | undefined {
    return this.#people.get(this.#byName.get(nicknameKey) ?? '');
  }

  /** Whoever joined from one browser. */
  inBrowser(joinHash: string): LiveQuizPerson[] {
    return [...this.#people.values()].filter((person) => person.joinHash === joinHash);
  }

  /** By the secret of a player without an account, otherwise by the account. */
  whoIs({ playerToken, userId }: { playerToken: string | null; userId: string | null }): LiveQuizPerson | undefined {
    const id = playerToken ? this.#byToken.get(hashOf(playerToken)) : userId && this.#byUser.get(userId);
    return id ? this.#people.get(id) : undefined;
  }
}

/** How the secret of a player is stored; hex. */
export const hashOf = (token: string): string => hash('sha256', token);
