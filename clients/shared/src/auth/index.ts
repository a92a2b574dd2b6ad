export { fullEmail, fullPhone } from './phone.ts';
export { RequireRight } from './require-right.tsx';
export { RequireSession } from './require-session.tsx';
export { authRoutes } from './routes.tsx';
export { Session, type SessionState, type SessionUser } from './session.ts';
export { telegramAnswer, telegramUrl } from './telegram.ts';
export { type Rights, useRights } from './use-rights.ts';
export { SessionProvider, useSession } from './use-session.tsx';
export { useWrongField } from './use-wrong-field.ts';
