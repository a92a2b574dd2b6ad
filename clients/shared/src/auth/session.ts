import type { ApolloClient } from '@apollo/client';
import { AccessToken, codeOf, withoutToken } from '../apollo/index.ts';
import type { LoginInput, RegisterInput, Role, SharedLoginMutation } from '../graphql/index.ts';
import { recall, remember } from '../hosts/index.ts';
import { forgetDrafts, forgetLastSeen } from '../offline/index.ts';
import { login, logout, refreshSession, register } from './session.graphql.ts';

export type Grant = SharedLoginMutation['login'];
export type SessionUser = Grant['user'] & { role: Role };

/** `starting`: not known yet whether somebody is signed in. */
export type SessionState =
  | { status: 'starting'; user: null }
  | { status: 'guest'; user: null }
  | { status: 'member'; user: SessionUser };

/** Its code comes with the first answer that a member gets. */
const lastSeen = () => import('../offline/last-seen.ts');
/** After the last answer of a page, in milliseconds. */
const CALM = 1_000;

const guest: SessionState = { status: 'guest', user: null };

/**
 * Who sits in front of the page. The session itself is a cookie that only the graph can read; a second cookie without any secret
 * in it (`alif24-member`) tells all seven sites that asking for it is worth the while, so a guest's first view asks nothing.
 */
export class Session {
  readonly tokens = new AccessToken(() => this.#refresh());
  #state: SessionState = recall('member') ? { status: 'starting', user: null } : guest;
  #listeners = new Set<() => void>();
  #client: ApolloClient | null = null;
  /** What is shown was seen before: the graph could not be asked who this is. */
  #isRecalled = false;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  get state(): SessionState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Picks up the session of this browser, now and whenever the page is looked at again after a visit to another site. Resolves when pages may ask: at
   * once, and without a network when what was seen last is there.
   */
  async start(client: ApolloClient): Promise<void> {
    this.#client = client;
    // Signed out on another site.
    if (!recall('member')) {
      forgetLastSeen();
      forgetDrafts();
    } else if (!navigator.onLine) await this.#recall();
    this.#pickUp();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#pickUp();
      else if (this.#keeping !== undefined) void this.#keep().catch(() => {});
    });
    window.addEventListener('online', () => this.#pickUp());
  }

  /** Throws what the graph answered: `WRONG_CREDENTIALS`, `TOO_MANY_ATTEMPTS`… */
  async signIn(input: LoginInput): Promise<SessionUser> {
    const { data } = await this.client.mutate({ mutation: login, variables: { input }, context: withoutToken });
    return this.#enter(data?.login);
  }

  /** Throws what the graph answered: `PHONE_TAKEN`, `BAD_USER_INPUT`… */
  async register(input: RegisterInput): Promise<SessionUser> {
    const { data } = await this.client.mutate({ mutation: register, variables: { input }, context: withoutToken });
    return this.#enter(data?.register);
  }

  /** Goes on as whoever an operation of a page has signed in: a child with a card, a guardian who takes the device back. */
  enter(grant: Grant): Promise<SessionUser> {
    return this.#enter(grant);
  }

  /** Ends the session on all seven sites. The page forgets it even when the graph cannot be reached. */
  async signOut(): Promise<void> {
    try {
      await this.client.mutate({ mutation: logout });
    } finally {
      await this.#leave();
    }
  }

  /** The graph has answered: what a member sees is kept for when there is no network. */
  answered = (): void => {
    if (this.#state.status !== 'member' || this.#isRecalled) return;
    // Now, while there is a line: it may be gone when there is time to keep anything.
    void lastSeen().catch(() => {});
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => void this.#keep().catch(() => {}), CALM);
  };

  get client(): ApolloClient {
    if (!this.#client) throw new Error('The session has not been started.');
    return this.#client;
  }

  #pickUp(): void {
    const isExpected = recall('member') !== null;
    if (isExpected && (this.#state.status !== 'member' || this.#isRecalled)) {
      this.#comeBack();
    } else if (!isExpected && this.#state.status === 'member') {
      this.#leave();
    }
  }

  /** Without a network the visitor sees what they saw last, or is a guest for now; the way back is tried again when the network is there. */
  async #comeBack(): Promise<void> {
    try {
      if (await this.tokens.renew()) await this.client.refetchQueries({ include: 'active' });
    } catch {
      if (!this.#isRecalled) await this.#recall();
    }
  }

  async #recall(): Promise<void> {
    const kept = await lastSeen()
      .then(({ recallLastSeen }) => recallLastSeen())
      .catch(() => null);
    // Signed in or out meanwhile, here or on another site.
    if (this.#state.status === 'member') return;
    if (!kept || !recall('member')) return this.#show(guest);
    this.client.cache.restore(kept.seen as never);
    // Tells the pages that have asked in vain meanwhile.
    this.client.cache.batch({ update: () => {} });
    this.#isRecalled = true;
    this.#show({ status: 'member', user: kept.user as SessionUser });
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    const { keepLastSeen } = await lastSeen();
    const { status, user } = this.#state;
    if (status === 'member' && !this.#isRecalled) await keepLastSeen(user, this.client.cache.extract() as never);
  }

  /** Whoever comes next at this device finds nothing. */
  #forget(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#isRecalled = false;
    forgetLastSeen();
  }

  async #enter(grant: Grant | undefined): Promise<SessionUser> {
    if (!grant) throw new Error('The graph answered without a session.');
    this.#forget();
    this.tokens.set(grant.accessToken);
    remember('member', '1');
    await this.client.clearStore();
    const user = known(grant.user);
    // Whoever ran out of time while writing goes on where they were.
    forgetDrafts(user.id);
    this.#show({ status: 'member', user });
    await this.client.refetchQueries({ include: 'active' });
    return user;
  }

  async #leave(): Promise<void> {
    this.#forget();
    this.tokens.set(null);
    remember('member', null);
    this.#show(guest);
    // Once no page writes any more.
    forgetDrafts();
    await this.client.clearStore();
  }

  async #refresh(): Promise<string | null> {
    try {
      const { data } = await this.client.mutate({ mutation: refreshSession, context: withoutToken });
      if (!data) return null;
      const user = known(data.refreshSession.user);
      if (this.#isRecalled && this.#state.user?.id !== user.id) await this.#forgetAll();
      this.#isRecalled = false;
      this.#show({ status: 'member', user });
      return data.refreshSession.accessToken;
    } catch (error) {
      if (codeOf(error) !== 'SESSION_EXPIRED' && codeOf(error) !== 'UNAUTHENTICATED') throw error;
      remember('member', null);
      await this.#forgetAll();
      this.#show(guest);
      return null;
    }
  }

  async #forgetAll(): Promise<void> {
    const wasRecalled = this.#isRecalled;
    this.#forget();
    if (wasRecalled) await this.client.clearStore();
  }

  #show(state: SessionState): void {
    const isSame = state.status === this.#state.status && state.user?.id === this.#state.user?.id;
    if (isSame && state.status !== 'member') return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The graph hides a role from strangers, never from its owner. */
function known(user: Grant['user']): SessionUser {
  if (!user.role) throw new Error('The graph answered with a session of nobody.');
  return { ...user, role: user.role };
}
