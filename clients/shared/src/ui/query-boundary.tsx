import type { ReactNode } from 'react';
import { codeOf } from '../apollo/index.ts';
import { useTexts } from '../i18n/index.ts';
import { Notice } from './notice.tsx';
import styles from './query-boundary.module.css';
import { Skeleton } from './skeleton.tsx';
import { ErrorState } from './states.tsx';
import { uiTexts } from './ui.texts.ts';

interface Result<Data> {
  data?: unknown;
  previousData?: Data | undefined;
  error?: unknown;
  loading: boolean;
  refetch?: () => Promise<unknown>;
  dataState?: string;
}

interface QueryBoundaryProps<Data> {
  /** What `useQuery` answered. */
  result: Result<Data> & { data?: Data | undefined };
  /** Stands in for the content while it is on its way; grey cards when left out. */
  skeleton?: ReactNode;
  /** What to show instead of the content when there is nothing in it yet. */
  empty?: { when: (data: Data) => boolean; show: ReactNode };
  children: (data: Data) => ReactNode;
}

/**
 * The one way to show the answer of a query: a skeleton after 300 ms, the error with a retry, the empty state, the content. What was
 * known last stays on the screen while it is asked again or when asking failed. Nothing is called empty that only failed to come.
 */
export function QueryBoundary<Data>({ result, skeleton = <Skeleton />, empty, children }: QueryBoundaryProps<Data>) {
  const t = useTexts(uiTexts);
  const data = result.data ?? result.previousData;
  const retry = result.refetch && (() => void result.refetch?.().catch(() => {}));
  if (data === undefined) {
    return result.error ? <ErrorState error={result.error} retry={retry} /> : skeleton;
  }
  const hasFailed = result.error !== undefined && result.error !== null;
  if (empty?.when(data)) {
    return hasFailed && codeOf(result.error) !== 'NOT_FOUND' ? (
      <ErrorState error={result.error} retry={retry} />
    ) : (
      empty.show
    );
  }
  return (
    <>
      {hasFailed && (
        <div className={styles.partly}>
          <Notice
            kind="info"
            action={
              <button type="button" className={styles.retry} onClick={retry}>
                {t('retry')}
              </button>
            }
          >
            {t('partly')}
          </Notice>
        </div>
      )}
      {children(data)}
    </>
  );
}
