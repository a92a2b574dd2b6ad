import type { MainChildQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChildFacts } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import styles from './letters-section.module.css';
import { Section } from './section.tsx';

export type Alphabets = MainChildQuery['alphabets'] | null | undefined;
type Alphabet = NonNullable<Alphabets>[number];
type State = 'KNOWN' | 'LEARNING' | 'SEEN' | 'NEW';

const states: readonly State[] = ['KNOWN', 'LEARNING', 'SEEN', 'NEW'];

/** The alphabets that the child practises, letter by letter. A sign says what the colour says. */
export function LettersSection({
  progress,
  alphabets,
}: {
  progress: ChildFacts['letterProgress'];
  alphabets: Alphabets;
}) {
  const t = useTexts(childTexts);
  return (
    <Section title={t('letters')} items={alphabets && progress} empty={t('noLetters')} span={12}>
      {(items) => {
        const stateOf = new Map(items.map(({ letter, state }) => [letter.id, state]));
        const practised = ({ letters }: Alphabet) => letters.filter(({ id }) => stateOf.has(id)).length;
        const begun = (alphabets ?? []).filter(practised).sort((a, b) => practised(b) - practised(a));
        const stuck = items.filter(({ state }) => state === 'SEEN').map(({ letter }) => letter.upper);
        return (
          <>
            {begun.map((alphabet) => (
              <LetterMap key={alphabet.language} alphabet={alphabet} stateOf={(id) => stateOf.get(id) ?? 'NEW'} />
            ))}
            <ul className={styles.legend} aria-hidden="true">
              {states.map((state) => (
                <li key={state}>
                  <span className={styles.letter} data-state={state}>
                    {signOf[state]}
                  </span>
                  {t(state)}
                </li>
              ))}
            </ul>
            {stuck.length > 0 && <p className={styles.stuck}>{t('stuck', { letters: stuck.join(', ') })}</p>}
          </>
        );
      }}
    </Section>
  );
}

const signOf: Record<State, ReactNode> = {
  KNOWN: <IconCheck size={14} stroke={3.5} aria-hidden="true" />,
  LEARNING: <span className={styles.half} />,
  SEEN: <IconPlus size={14} stroke={3} aria-hidden="true" />,
  NEW: null,
};

function LetterMap({ alphabet, stateOf }: { alphabet: Alphabet; stateOf: (id: string) => State }) {
  const t = useTexts(childTexts);
  const { name, letters } = alphabet;
  const known = letters.filter(({ id }) => stateOf(id) === 'KNOWN').length;
  return (
    <div className={styles.alphabet}>
      <p>{t('lettersLead', { language: name, known, all: letters.length })}</p>
      <ul className={styles.map}>
        {letters.map(({ id, upper }) => {
          const state = stateOf(id);
          return (
            <li key={id} className={styles.letter} data-state={state}>
              <span className={styles.upper}>{upper}</span>
              {signOf[state]}
              <span className={styles.spoken}>{t(state)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
