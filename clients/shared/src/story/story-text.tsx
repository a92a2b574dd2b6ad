import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { SharedStoryQuery } from '../graphql/index.ts';
import styles from './story-text.module.css';

export type StoryToken = NonNullable<SharedStoryQuery['story']>['words'][number]['tokens'][number];

interface StoryTextProps {
  tokens: readonly StoryToken[];
  lang: string;
  label: string;
  /** The word that is being read aloud. */
  said: number | null;
  /** The word whose syllables are shown. */
  chosen: number | null;
  choose: (word: number) => void;
  /** A voice of the page reads it: another one must not speak over it. */
  isReadAloud: boolean;
}

/** A page whose words can be pressed. The keyboard stops at it once; arrows go from word to word. */
export function StoryText({ tokens, lang, label, said, chosen, choose, isReadAloud }: StoryTextProps) {
  const text = useRef<HTMLDivElement>(null);
  const reachable = chosen ?? 0;
  const shown = said ?? chosen;
  useEffect(() => {
    if (shown !== null) text.current?.querySelectorAll('button')[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !text.current) return;
    const words = [...text.current.querySelectorAll('button')];
    const next = words[words.indexOf(document.activeElement as HTMLButtonElement) + step];
    // At its ends the arrows turn the page again.
    if (!next) return;
    event.stopPropagation();
    next.focus();
  };
  let word = -1;
  return (
    <>
      {/* To who listens the page is sentences first, read out when it is turned, and words to press after that. */}
      <p lang={lang} className={styles.spoken} aria-live={isReadAloud ? 'off' : 'polite'}>
        {tokens.map((token) => token.text).join('')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: it is prose, no part of a form */}
      <div ref={text} role="group" lang={lang} className={styles.text} aria-label={label} onKeyDown={move}>
        {tokens.map(({ text: piece, isWord }, at) => {
          if (!isWord) return piece;
          word++;
          const mine = word;
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes its words
              key={at}
              type="button"
              className={styles.word}
              tabIndex={mine === reachable ? 0 : -1}
              aria-pressed={mine === chosen}
              data-said={mine === said}
              onClick={() => choose(mine)}
            >
              {piece}
            </button>
          );
        })}
      </div>
    </>
  );
}
