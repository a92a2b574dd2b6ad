import type { MainChildQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TopicEvents } from './activity-events.tsx';
import type { ChildFacts } from './child.graphql.ts';
import { childTexts } from './child.texts.ts';
import { Claim, Claims } from './claim.tsx';
import styles from './letters-section.module.css';
import { Section } from './section.tsx';

export type Alphabets = MainChildQuery['alphabets'] | null | undefined;
type Alphabet = NonNullable<Alphabets>[number];
type Progress = NonNullable<ChildFacts['letterProgress']>[number];
type State = 'KNOWN' | 'LEARNING' | 'SEEN' | 'NEW';

const states: readonly State[] = ['KNOWN', 'LEARNING', 'SEEN', 'NEW'];

/** The alphabets that the child practises, letter by letter. A sign says what the colour says. */
export function LettersSection({
  id,
  progress,
  alphabets,
}: {
  id: string;
  progress: ChildFacts['letterProgress'];
  alphabets: Alphabets;
}) {
  const t = useTexts(childTexts);
  return (
    <Section title={t('letters')} items={alphabets && progress} empty={t('noLetters')} span={12}>
      {(items) => {
        const known = new Set(items.map(({ letter }) => letter.id));
        const practised = ({ letters }: Alphabet) => letters.filter((letter) => known.has(letter.id)).length;
        const begun = (alphabets ?? []).filter(practised).sort((a, b) => practised(b) - practised(a));
        return (
          <>
            {begun.map((alphabet) => (
              <LetterMap key={alphabet.language} childId={id} alphabet={alphabet} progress={items} />
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

interface LetterMapProps {
  childId: string;
  alphabet: Alphabet;
  progress: readonly Progress[];
}

/** One alphabet, and below it the letters by how well they are known, each with the times it was asked. */
function LetterMap({ childId, alphabet: { language, name, letters }, progress }: LetterMapProps) {
  const t = useTexts(childTexts);
  const own = new Set(letters.map(({ id }) => id));
  const practised = progress.filter(({ letter }) => own.has(letter.id));
  const stateOf = new Map<string, State>(practised.map(({ letter, state }) => [letter.id, state]));
  const known = practised.filter(({ state }) => state === 'KNOWN').length;
  return (
    <div className={styles.alphabet}>
      <p>{t('lettersLead', { language: name, known, all: letters.length })}</p>
      <ul className={styles.map}>
        {letters.map(({ id, upper }) => {
          const state = stateOf.get(id) ?? 'NEW';
          return (
            <li key={id} className={styles.letter} data-state={state}>
              <span className={styles.upper} lang={language.toLowerCase()}>
                {upper}
              </span>
              {signOf[state]}
              <span className={styles.spoken}>{t(state)}</span>
            </li>
          );
        })}
      </ul>
      <Claims>
        {states.toReversed().map((state) => {
          const of = practised.filter((one) => one.state === state);
          const sum = (part: 'attempts' | 'correct') => of.reduce((all, one) => all + one[part], 0);
          return (
            of.length > 0 && (
              <li key={state}>
                <Claim
                  name={`${t(state)}: ${of.map(({ letter }) => letter.upper).join(', ')}`}
                  figure={t('firstTry', { correct: sum('correct'), total: sum('attempts') })}
                >
                  {() => (
                    <TopicEvents id={childId} kind="LETTER_PRACTISED" topics={of.map(({ letter }) => letter.id)} />
                  )}
                </Claim>
              </li>
            )
          );
        })}
      </Claims>
    </div>
  );
}
