import { ChildCoinsPage } from './coins/child-coins.page.tsx';
import { ChildWithdrawals } from './withdrawal/child-withdrawals.tsx';

/** A child's statement, and below it what a guardian may do where withdrawals are switched on. */
export function ChildCoins() {
  return <ChildCoinsPage>{({ id }) => <ChildWithdrawals childId={id} />}</ChildCoinsPage>;
}
