import { type ReactNode, useState } from 'react';
import { BigButton } from './big-button.tsx';
import styles from './more-button.module.css';

interface MoreButtonProps {
  children: ReactNode;
  /** Of the connection that is shown. */
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  /** Of the query that brings it; its variable `after` is the cursor. */
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>;
}

/** Below a list that goes on: brings its next page. One that did not come leaves the button, to be asked for again. */
export function MoreButton({ children, pageInfo: { hasNextPage, endCursor = null }, fetchMore }: MoreButtonProps) {
  const [isBusy, setBusy] = useState(false);
  if (!hasNextPage) return null;

  async function more() {
    setBusy(true);
    await fetchMore({ variables: { after: endCursor } }).catch(() => {});
    setBusy(false);
  }

  return (
    <div className={styles.more}>
      <BigButton kind="quiet" isBusy={isBusy} onClick={() => void more()}>
        {children}
      </BigButton>
    </div>
  );
}
