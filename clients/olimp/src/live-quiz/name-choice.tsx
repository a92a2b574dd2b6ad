import { useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { quizNicknames } from './live-quiz.graphql.ts';
import styles from './name-choice.module.css';
import { playerTexts } from './player.texts.ts';
import { useQuizLanguage } from './quiz-language.tsx';

/** So often one may ask for others. */
const TRIES = 3;

interface NameChoiceProps {
  quizId: string;
  chosen: string;
  choose: (nickname: string) => void;
}

/** Friendly names for a child who cannot think of one. Nothing where they do not come: one may still be written. */
export function NameChoice({ quizId, chosen, choose }: NameChoiceProps) {
  const t = useTexts(playerTexts);
  const [language] = useQuizLanguage();
  const [tries, setTries] = useState(0);
  const { data, previousData, loading, refetch } = useQuery(quizNicknames, {
    variables: { quizId, language },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const names = (data ?? previousData)?.liveQuizNicknames;
  if (!names) return null;
  const ask = () => {
    setTries(tries + 1);
    refetch().catch(() => {}); // those that are there stay
  };
  return (
    <fieldset className={styles.names} aria-busy={loading}>
      <legend>{t('names')}</legend>
      {names.map((name) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => choose(name)}>
          {name}
        </button>
      ))}
      {tries < TRIES && (
        <button type="button" className={styles.others} disabled={loading} onClick={ask}>
          <IconRefresh size={20} aria-hidden="true" />
          {t('otherNames')}
        </button>
      )}
    </fieldset>
  );
}
