import { useTexts } from '@alif24/client-shared/i18n';
import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { memoryTexts } from './letter-memory.texts.ts';
import styles from './memory-board.module.css';
import type { TableCard } from './use-letter-memory.ts';

/** The cards on the table: one stop of the Tab key, arrow keys within. */
export function MemoryBoard({
  cards,
  lang,
  flip,
}: {
  cards: TableCard[];
  lang: string;
  flip: (position: number) => void;
}) {
  const t = useTexts(memoryTexts);
  const board = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);

  function walk(event: KeyboardEvent) {
    if (!board.current) return;
    const columns = getComputedStyle(board.current).gridTemplateColumns.split(' ').length;
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
    const to = current + (steps[event.key] ?? 0);
    if (!(event.key in steps) || to < 0 || to >= cards.length) return;
    event.preventDefault();
    setCurrent(to);
    board.current.querySelectorAll('button')[to]?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in older browsers
    <div
      ref={board}
      role="group"
      aria-label={t('board')}
      className={styles.board}
      data-cards={cards.length}
      onKeyDown={walk}
    >
      {cards.map(({ position, letter, isMatched, isTurning }) => {
        const n = position + 1;
        const label = !letter ? t('closed', { n }) : isMatched ? t('matched', { n, letter }) : t('open', { n, letter });
        return (
          <button
            key={position}
            type="button"
            className={styles.card}
            data-state={isMatched ? 'matched' : letter ? 'open' : isTurning ? 'turning' : 'closed'}
            aria-label={label}
            aria-disabled={letter !== null}
            tabIndex={position === current ? 0 : -1}
            onFocus={() => setCurrent(position)}
            onClick={() => flip(position)}
          >
            <span className={styles.inside}>
              <Back />
              <span className={styles.face} lang={lang}>
                {letter}
                {isMatched && <IconCheck size={18} stroke={3} className={styles.tick} aria-hidden="true" />}
              </span>
            </span>
          </button>
        );
      })}
    </div>
  );
}

/** The eight-pointed star of a tile. */
function Back() {
  return (
    <svg viewBox="0 0 48 48" className={styles.back} aria-hidden="true">
      <path d="M12 12h24v24H12z" />
      <path d="M24 7 41 24 24 41 7 24z" />
    </svg>
  );
}
