import { useSession } from '@alif24/client-shared/auth';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { alphabets, letterStates } from './alphabet.graphql.ts';
import { alphabetTexts } from './alphabet.texts.ts';
import { AlphabetChoice, byFamiliarity } from './alphabet-choice.tsx';
import { LetterBoard } from './letter-board.tsx';
import type { LetterState } from './letter-state.tsx';

/** All letters of one alphabet, large enough for a finger; a pupil sees how each of them stands. */
export function AlphabetPage() {
  const t = useTexts(alphabetTexts);
  const { language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const result = useQuery(alphabets);
  const states = useLetterStates();
  const asked = params.get('alphabet') ?? (language === 'ru' || language === 'en' ? language : 'uz');

  const choose = (one: string) => {
    params.set('alphabet', one);
    setParams(params, { replace: true, preventScrollReset: true });
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBoundary
        result={result}
        empty={{ when: ({ alphabets }) => alphabets.length === 0, show: <EmptyState advice={t('none')} /> }}
      >
        {({ alphabets }) => {
          const sorted = byFamiliarity(alphabets);
          const chosen = sorted.find((one) => one.language === asked) ?? sorted[0];
          if (!chosen) return null;
          return (
            <>
              <AlphabetChoice alphabets={sorted} chosen={chosen.language} choose={choose} />
              <LetterBoard
                alphabet={chosen}
                states={states}
                action={
                  <BigButton
                    to={`/practice?alphabet=${chosen.language}`}
                    icon={<IconPlayerPlay size={22} aria-hidden="true" />}
                  >
                    {t('practice')}
                  </BigButton>
                }
              />
            </>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}

/** How the letters of a pupil stand, by id; empty for everybody else and while it is on its way. */
function useLetterStates(): ReadonlyMap<string, LetterState> {
  const { user } = useSession();
  const isPupil = user?.role === 'STUDENT';
  const { data } = useQuery(letterStates, { skip: !isPupil, fetchPolicy: 'cache-and-network' });
  // A query that is skipped still has its last answer, and that belongs to whoever has just signed out.
  const progress = isPupil ? data?.me?.letterProgress : undefined;
  return new Map(progress?.map(({ letter, state }) => [letter.id, state]));
}
