import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, ErrorNotice, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { Link, Navigate, useParams } from 'react-router';
import { mathMonsterRound } from './math-monster.graphql.ts';
import styles from './math-monster.module.css';
import { monsterTexts } from './math-monster.texts.ts';
import { hintOf, localSigns } from './math-sum.ts';
import { Monster } from './monster.tsx';
import { NumberPad } from './number-pad.tsx';
import { type MonsterRound, useMathMonster } from './use-math-monster.ts';

export function MathMonsterPage() {
  const t = useTexts(monsterTexts);
  const { roundId = '' } = useParams();
  const result = useQuery(mathMonsterRound, { variables: { id: roundId } });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ gameRound }) => !gameRound?.mathMonster,
        show: <EmptyState advice={t('noRound')} action={<BigButton to="/games">{t('toGames')}</BigButton>} />,
      }}
    >
      {({ gameRound }) =>
        gameRound &&
        (gameRound.finishedAt ? (
          <Navigate replace to={`/rounds/${gameRound.id}`} />
        ) : (
          <Fight key={gameRound.id} round={gameRound} />
        ))
      }
    </QueryBoundary>
  );
}

const moods = { asking: 'asking', right: 'happy', again: 'thinking', shown: 'thinking' } as const;

function Fight({ round }: { round: MonsterRound }) {
  const t = useTexts(monsterTexts);
  const { language } = useLanguage();
  const game = useMathMonster(round);
  const { index, of, text, sum, step, entry, isOver, error } = game;
  const sumText = localSigns(text, language);
  const hint = sum && hintOf(sum);
  return (
    <main className={styles.game}>
      <title>{`${t('title')} · Alif24`}</title>
      <header className={styles.top}>
        <Link to="/games" className={styles.leave} aria-label={t('leave')}>
          <IconX size={26} aria-hidden="true" />
        </Link>
        <progress
          className={styles.progress}
          max={of}
          value={Math.min(index + 1, of)}
          aria-label={t('progress', { n: Math.min(index + 1, of), of })}
        />
        <span className={styles.place}>{t('place', { n: Math.min(index + 1, of), of })}</span>
      </header>
      <Monster mood={isOver ? 'happy' : moods[step]} fed={game.fed} />
      <p className={styles.say} role="status">
        {isOver && t('sending')}
        {!isOver && step === 'asking' && t('asks')}
        {step === 'right' && t('yum')}
        {step === 'again' && `${t('tryAgain')} ${hint ? t('hint', { hint: localSigns(hint, language) }) : ''}`}
        {step === 'shown' && t('shown', { sum: sumText, answer: sum?.answer ?? '' })}
      </p>
      <ErrorNotice error={error} />
      {isOver ? (
        <BigButton isBusy={game.isSending} onClick={() => void game.send()}>
          {t('send')}
        </BigButton>
      ) : (
        <>
          <h1 className={styles.sum}>
            <span>{sumText} =</span>
            <output className={styles.entry} aria-label={t('answer')}>
              {step === 'right' || step === 'shown' ? sum?.answer : entry}
            </output>
          </h1>
          {step === 'shown' ? (
            <BigButton onClick={game.next}>{t('next')}</BigButton>
          ) : (
            <NumberPad
              isDisabled={step === 'right'}
              canFeed={entry !== ''}
              type={game.type}
              erase={game.erase}
              feed={game.feed}
            />
          )}
        </>
      )}
    </main>
  );
}
