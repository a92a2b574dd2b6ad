import type { HarfPracticeFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill } from '@alif24/client-shared/ui';
import { IconRepeat, IconStarFilled } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { practiceTexts } from './letter-practice.texts.ts';
import styles from './practice-result.module.css';

/** What was found at once, what it earned, and the letters to look at again. */
export function PracticeResult({ practice }: { practice: HarfPracticeFragment }) {
  const t = useTexts(practiceTexts);
  const { prompts, correct, coins, language, letter } = practice;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const met = new Map(prompts.flatMap(({ answer }) => (answer ? [[answer.id, answer]] : [])));
  return (
    <div className={styles.result}>
      <p className={styles.stars} aria-hidden="true">
        {prompts.map(({ number }) => (
          <IconStarFilled key={number} size={40} data-lit={number <= correct} />
        ))}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t(correct > 0 ? 'done' : 'tried')}
      </h1>
      <p className={styles.score}>{correct > 0 ? t('result', { total: prompts.length, correct }) : t('triedText')}</p>
      {coins > 0 && (
        <p className={styles.coins}>
          {t('earned', { coins })} <CoinPill coins={coins} />
        </p>
      )}
      <h2>{t('met')}</h2>
      <ul className={styles.letters}>
        {[...met.values()].map((answer) => (
          <li key={answer.id}>
            <Link to={`/letters/${answer.id}`} lang={language}>
              {answer.upper === answer.lower ? answer.lower : `${answer.upper} ${answer.lower}`}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <BigButton
          to={letter ? `/practice?letter=${letter.id}` : `/practice?alphabet=${language}`}
          icon={<IconRepeat size={22} aria-hidden="true" />}
        >
          {t('more')}
        </BigButton>
        <BigButton kind="quiet" to={`/?alphabet=${language}`}>
          {t('all')}
        </BigButton>
      </div>
    </div>
  );
}
