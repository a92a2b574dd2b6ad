import type { HarfLetterProgressQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconCircleDashed, IconCircleHalf2, IconEye, IconStarFilled } from '@tabler/icons-react';
import { progressTexts } from './letter-progress.texts.ts';
import styles from './state-sign.module.css';

type Progress = NonNullable<NonNullable<HarfLetterProgressQuery['me']>['letterProgress']>;
export type LetterStanding = Progress[number]['state'] | 'NEW';

const signs = { KNOWN: IconStarFilled, LEARNING: IconCircleHalf2, SEEN: IconEye, NEW: IconCircleDashed };
const order: readonly LetterStanding[] = ['KNOWN', 'LEARNING', 'SEEN', 'NEW'];

export function StateSign({ state, size = 18 }: { state: LetterStanding; size?: number }) {
  const Sign = signs[state];
  return <Sign size={size} aria-hidden="true" className={styles.sign} data-state={state} />;
}

/** What the signs of the map mean. */
export function StateLegend() {
  const t = useTexts(progressTexts);
  return (
    <ul className={styles.legend}>
      {order.map((state) => (
        <li key={state}>
          <StateSign state={state} size={20} /> {t(state)}
        </li>
      ))}
    </ul>
  );
}
