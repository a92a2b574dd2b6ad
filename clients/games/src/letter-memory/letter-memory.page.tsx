import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { letterMemoryRound } from './letter-memory.graphql.ts';
import styles from './letter-memory.module.css';
import { memoryTexts } from './letter-memory.texts.ts';
import { MemoryBoard } from './memory-board.tsx';
import { type MemoryRound, type TurnState, useLetterMemory } from './use-letter-memory.ts';

export function LetterMemoryPage() {
  const t = useTexts(memoryTexts);
  const { roundId = '' } = useParams();
  const result = useQuery(letterMemoryRound, { variables: { id: roundId } });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ gameRound }) => !gameRound?.letterMemory,
        show: <EmptyState advice={t('noRound')} action={<BigButton to="/games">{t('toGames')}</BigButton>} />,
      }}
    >
      {({ gameRound }) => gameRound && <Table key={gameRound.id} round={gameRound} />}
    </QueryBoundary>
  );
}

function Table({ round }: { round: MemoryRound }) {
  const t = useTexts(memoryTexts);
  const { cards, turn, turns, isFinished, flip } = useLetterMemory(round);
  const found = cards.filter(({ isMatched }) => isMatched).length / 2;
  return (
    <main className={styles.table}>
      <title>{`${t('title')} · Alif24`}</title>
      <header className={styles.top}>
        <Link to="/games" className={styles.leave} aria-label={t('leave')}>
          <IconX size={26} aria-hidden="true" />
        </Link>
        <h1>{t('title')}</h1>
        <p className={styles.count}>
          <span>{t('found', { found, all: cards.length / 2 })}</span>
          <span>{t('turns', { count: turns })}</span>
        </p>
      </header>
      <p className={styles.say} role="status">
        {isFinished ? t('done') : <Say turn={turn} />}
      </p>
      {isFinished && (
        <div className={styles.end}>
          <BigButton to={`/rounds/${round.id}`}>{t('seeResult')}</BigButton>
        </div>
      )}
      <MemoryBoard cards={cards} lang={languageOf(round.language ?? 'UZ_LATN')} flip={(at) => void flip(at)} />
    </main>
  );
}

function Say({ turn }: { turn: TurnState }) {
  const t = useTexts(memoryTexts);
  switch (turn.kind) {
    case 'second':
      return t('second', { letter: turn.letter });
    case 'match':
    case 'noMatch':
      return t(turn.kind, { first: turn.first, second: turn.second });
    default:
      return t(turn.kind);
  }
}
