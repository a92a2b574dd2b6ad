import { useErrorText } from '@alif24/client-shared/apollo';
import type { GamesRoundResultQuery } from '@alif24/client-shared/graphql';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconCheck, IconCoins, IconRefresh } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { roundResult } from './game-round.graphql.ts';
import { roundTexts } from './game-round.texts.ts';
import styles from './round-result.module.css';
import { Stars } from './stars.tsx';
import { useStart } from './use-start.ts';

type Round = NonNullable<GamesRoundResultQuery['gameRound']>;

/** How a round went, and another one. */
export function RoundResultPage() {
  const t = useTexts(roundTexts);
  const { roundId = '' } = useParams();
  const result = useQuery(roundResult, { variables: { id: roundId } });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ gameRound }) => !gameRound?.finishedAt,
        show: <EmptyState advice={t('noRound')} action={<BigButton to="/games">{t('toGames')}</BigButton>} />,
      }}
    >
      {({ gameRound }) => gameRound && <ResultOf round={gameRound} />}
    </QueryBoundary>
  );
}

const levels = { 1: 'one', 2: 'two', 3: 'three' } as const;

function ResultOf({ round }: { round: Round }) {
  const t = useTexts(roundTexts);
  const errorText = useErrorText();
  const { start, isBusy, error } = useStart();
  const { game, level, language, score, stars, coins, letterMemory, mathMonster } = round;
  const kind = levels[(stars ?? 1) as 1 | 2 | 3];
  const right = mathMonster?.results?.filter(({ isCorrect }) => isCorrect).length ?? 0;
  const deservesCoins = game === 'LETTER_MEMORY' || right >= 5;
  return (
    <Page title={t(kind)} lead={t(game)} width="narrow">
      <Card className={styles.result}>
        <Stars count={stars ?? 1} size={56} />
        <p className={styles.score}>{t('score', { count: score ?? 0 })}</p>
        <p>{letterMemory ? t('turns', { count: letterMemory.turns }) : t('rightAtOnce', { count: right })}</p>
        <p className={styles.words}>{t(`${kind}Text`)}</p>
        {coins > 0 && (
          <p className={styles.coins}>
            <IconCoins size={24} aria-hidden="true" /> {t('coins', { count: coins })}
          </p>
        )}
        {coins === 0 && deservesCoins && <p className={styles.words}>{t('noCoins')}</p>}
      </Card>
      {mathMonster && <Sums mathMonster={mathMonster} />}
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      <div className={styles.actions}>
        <BigButton
          icon={<IconRefresh size={22} aria-hidden="true" />}
          isBusy={isBusy}
          onClick={() => start({ game, level, ...(language && { language }) })}
        >
          {t('again')}
        </BigButton>
        <BigButton kind="quiet" to="/games">
          {t('toGames')}
        </BigButton>
      </div>
    </Page>
  );
}

/** The sums of the round: a tick where the first answer was right, the right answer everywhere. */
function Sums({ mathMonster: { problems, results } }: { mathMonster: NonNullable<Round['mathMonster']> }) {
  const t = useTexts(roundTexts);
  const { language } = useLanguage();
  return (
    <ul className={styles.sums} aria-label={t('sums')}>
      {results?.map(({ index, isCorrect, correctAnswer }) => {
        const text = problems[index]?.text ?? '';
        return (
          <li key={index} data-right={isCorrect}>
            <span className={styles.sum}>
              {language === 'en' ? text : text.replace('÷', ':')} = {correctAnswer}
            </span>
            <span className={styles.mark}>
              {isCorrect && <IconCheck size={20} aria-hidden="true" />} {t(isCorrect ? 'right' : 'learn')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
