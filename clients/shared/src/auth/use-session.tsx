import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Session, SessionState } from './session.ts';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in (`status`, `user`), and the ways in and out, the same for all seven sites. */
export function useSession(): SessionState & Pick<Session, 'signIn' | 'signOut' | 'register' | 'enter'> {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a page that was started with startSite.');
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  return {
    ...state,
    signIn: (input) => session.signIn(input),
    signOut: () => session.signOut(),
    register: (input) => session.register(input),
    enter: (grant) => session.enter(grant),
  };
}
