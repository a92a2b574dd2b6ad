import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill } from '@alif24/client-shared/ui';
import { IconArrowUp, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Problem } from './math-practice.graphql.ts';
import styles from './maths.module.css';
import { mathsTexts } from './maths.texts.ts';
import { skillsTexts } from './skills.texts.ts';

interface Props {
  problem: Problem;
  isBusy: boolean;
  isLast: boolean;
  next: () => void;
}

/** What came of a problem, calmly, and on to the next. */
export function Finished({ problem, isBusy, isLast, next }: Props) {
  const t = useTexts(mathsTexts);
  const levels = useTexts(skillsTexts);
  const further = useRef<HTMLDivElement>(null);
  useEffect(() => further.current?.querySelector('button')?.focus(), []);
  const { state, isFirstRight, answer, coins, raisedTo, skill } = problem;
  const isSolved = state === 'SOLVED';
  return (
    <div className={styles.finished} ref={further}>
      <div role="status" className={styles.outcome}>
        {isSolved && <IconCheck size={30} stroke={3} aria-hidden="true" className={styles.tick} />}
        <p>
          {isSolved ? t(isFirstRight ? 'rightAtOnce' : 'right') : t('told')}{' '}
          <span className={styles.answer}>
            {t('theAnswer')} <strong>{answer}</strong>
          </span>
        </p>
        {coins > 0 && (
          <span className={styles.coins}>
            <CoinPill coins={coins} />
          </span>
        )}
      </div>
      {raisedTo && raisedTo !== 'ATTEMPTED' && (
        <p className={styles.raised}>
          <IconArrowUp size={24} aria-hidden="true" />{' '}
          {t('raised', { skill: skill?.name ?? '', level: levels(raisedTo) })}
        </p>
      )}
      <BigButton isBusy={isBusy} onClick={next}>
        {t(isLast ? 'finish' : 'next')}
      </BigButton>
    </div>
  );
}
