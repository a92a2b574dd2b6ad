import { useTexts } from '@alif24/client-shared/i18n';
import { Prose, proseAsText } from '@alif24/client-shared/prose';
import { BigButton } from '@alif24/client-shared/ui';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import styles from './answer.module.css';
import { answerTexts } from './answer.texts.ts';
import { movedBy } from './moved-by.ts';
import type { AnswerProps } from './player-answers.tsx';

/** All options in a column, moved by a press up or down: with a thumb, by keyboard and with a screen reader alike. */
export function OrderAnswer({ question, taken, isOver, isBusy, onSend }: AnswerProps) {
  const t = useTexts(answerTexts);
  const [order, setOrder] = useState<readonly number[]>(() => question.options.map((_, place) => place));
  const [moved, setMoved] = useState<{ option: number; by: -1 | 1 } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const shown = taken?.options ?? order;
  const isFixed = taken !== null || isOver;
  const nameOf = (option: number) => proseAsText(question.options[option] ?? '');

  // Focus goes with what was moved; at an end, where its arrow is off, to the other one.
  useEffect(() => {
    if (!moved) return;
    const arrows = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-option="${moved.option}"] button`) ?? []),
    ];
    const wanted = moved.by < 0 ? arrows : arrows.reverse();
    wanted.find((arrow) => !arrow.disabled)?.focus();
  }, [moved]);

  function move(option: number, by: -1 | 1) {
    setOrder((before) => movedBy(before, option, by));
    setMoved({ option, by });
  }

  return (
    <>
      <ol className={styles.order} aria-label={t('order')} ref={list}>
        {shown.map((option, at) => (
          <li key={option} data-option={option}>
            <span className={styles.number} aria-hidden="true">
              {at + 1}
            </span>
            <span className={styles.step}>
              <Prose text={question.options[option] ?? ''} />
            </span>
            {!isFixed && (
              <>
                <button
                  type="button"
                  aria-label={t('up', { option: nameOf(option) })}
                  disabled={at === 0}
                  onClick={() => move(option, -1)}
                >
                  <IconArrowUp size={26} aria-hidden="true" />
                </button>
                <button
                  type="button"
                  aria-label={t('down', { option: nameOf(option) })}
                  disabled={at === shown.length - 1}
                  onClick={() => move(option, 1)}
                >
                  <IconArrowDown size={26} aria-hidden="true" />
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.spoken} role="status">
        {moved && t('moved', { option: nameOf(moved.option), place: order.indexOf(moved.option) + 1 })}
      </p>
      {!taken && (
        <div className={styles.send}>
          <BigButton isBusy={isBusy} isDisabled={isOver} onClick={() => onSend({ options: [...order] })}>
            {t('send')}
          </BigButton>
        </div>
      )}
    </>
  );
}
