import { useTexts } from '@alif24/client-shared/i18n';
import { AfterAWhile, ErrorState, OfflineBanner } from '@alif24/client-shared/ui';
import { type ReactNode, useRef } from 'react';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './stage.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

interface StageProps {
  /** `lapis` in a player's hand, `night` on the wall; the same in both themes of the device. */
  tone: 'lapis' | 'night';
  /** The title of the tab. */
  title: string;
  /** Beside all the rest, which makes room for it where there is any. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A whole screen for a live quiz, without the header of the site. */
export function Stage({ tone, title, aside, children }: StageProps) {
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className={styles.stage} data-tone={tone}>
      <title>{`${title} · Alif24`}</title>
      <div className={styles.band} aria-hidden="true" />
      <OfflineBanner />
      <div className={styles.row}>
        <main id="content" ref={main} tabIndex={-1} className={styles.content}>
          {children}
        </main>
        {aside}
      </div>
    </div>
  );
}

/** Nothing came to be shown: why, and a way out. */
export function StageFailure({ tone, error }: Pick<StageProps, 'tone'> & { error: unknown }) {
  return (
    <Stage tone={tone} title="Olimp">
      <div className={styles.failure}>
        <ErrorState isPage error={error} retry={() => window.location.reload()} />
      </div>
    </Stage>
  );
}

/** While the first state is on its way. */
export function StageWaiting({ tone }: Pick<StageProps, 'tone'>) {
  const t = useTexts(liveQuizTexts);
  return (
    <Stage tone={tone} title={t('connecting')}>
      <AfterAWhile>
        <p role="status" className={styles.waiting}>
          {t('connecting')}
        </p>
      </AfterAWhile>
    </Stage>
  );
}
