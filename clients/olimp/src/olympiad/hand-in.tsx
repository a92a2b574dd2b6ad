import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useState } from 'react';
import type { AnswerKeeper } from './answer-keeper.ts';
import styles from './paper.module.css';
import { paperTexts } from './paper.texts.ts';
import type { Problem } from './use-paper.ts';

interface HandInProps {
  problems: readonly Problem[];
  keeper: AnswerKeeper;
  isBusy: boolean;
  error: unknown;
  handIn: () => Promise<void>;
  goTo: (place: number) => void;
}

/** What is still open, before there is no way back. */
export function HandIn({ problems, keeper, isBusy, error, handIn, goTo }: HandInProps) {
  const t = useTexts(paperTexts);
  const [isTried, setTried] = useState(false);
  const open = problems.filter(({ id }) => keeper.answerTo(id) === null || keeper.isRefused(id));
  return (
    <section className={styles.asked}>
      <h2>{t('check')}</h2>
      {open.length === 0 ? (
        <Notice kind="done">{t('allDone')}</Notice>
      ) : (
        <>
          <Notice kind="info">{t('stillOpen', { list: open.map(({ number }) => number).join(', ') })}</Notice>
          <ol className={styles.places} aria-label={t('problems')}>
            {open.map(({ id, number }) => (
              <li key={id}>
                <button type="button" aria-label={t('problem', { number })} onClick={() => goTo(number - 1)}>
                  {number}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      {isTried && keeper.state === 'waiting' && <Notice kind="problem">{t('notSent')}</Notice>}
      <ErrorNotice error={error} />
      <div className={styles.moves}>
        <BigButton kind="quiet" onClick={() => goTo(open[0] ? open[0].number - 1 : 0)}>
          {t('back')}
        </BigButton>
        <BigButton
          isBusy={isBusy}
          onClick={() => {
            setTried(true);
            void handIn();
          }}
        >
          {t('yes')}
        </BigButton>
      </div>
    </section>
  );
}
