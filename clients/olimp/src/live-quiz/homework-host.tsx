import type { OlimpHomeworkProgressQuery, OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { CopyButton, MoreButton } from '@alif24/client-shared/ui';
import { useQuery, useSubscription } from '@apollo/client/react';
import { IconCheck } from '@tabler/icons-react';
import { homeworkAnswered, homeworkProgress } from './homework.graphql.ts';
import styles from './homework.module.css';
import { homeworkTexts } from './homework.texts.ts';
import { HomeworkDeadline } from './homework-deadline.tsx';
import host from './host.module.css';
import { HostDoor } from './host-door.tsx';
import { HostPlayers } from './host-players.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import type { HostMoves } from './use-host-moves.ts';

type Row = OlimpHomeworkProgressQuery['liveQuizReport']['players']['edges'][number]['node'];

interface HomeworkHostProps {
  quiz: OlimpHostedQuizFragment;
  moves: HostMoves;
  take: (quiz: OlimpHostedQuizFragment) => void;
}

/** Homework that is under way: how to come in, until when, and how far everybody is. */
export function HomeworkHost({ quiz, moves, take }: HomeworkHostProps) {
  const t = useTexts(homeworkTexts);
  const common = useTexts(liveQuizTexts);
  const progress = useQuery(homeworkProgress, { variables: { quizId: quiz.id }, fetchPolicy: 'cache-and-network' });
  const { refetch } = progress;
  const { questionCount, deadline } = quiz;
  useSubscription(homeworkAnswered, {
    variables: { id: quiz.id },
    fetchPolicy: 'no-cache',
    onData: () => void refetch().catch(() => {}), // the next answer asks again
  });
  const report = (progress.data ?? progress.previousData)?.liveQuizReport;
  const players = report?.players.edges.map(({ node }) => node) ?? [];
  return (
    <div className={styles.hosted}>
      <HostDoor how={t('join', { address: window.location.host })} pin={quiz.pin} />
      {deadline && <HomeworkDeadline quizId={quiz.id} deadline={deadline} take={take} />}
      {quiz.pin && <CopyLink pin={quiz.pin} />}
      <p className={host.count} role="status">
        {quiz.playerCount === 0
          ? common('nobodyYet')
          : t('doneOf', { count: report?.quiz.doneCount ?? 0, players: quiz.playerCount })}
      </p>
      <HostPlayers
        players={players.map((row) => ({ ...row.player, note: <Progress row={row} of={questionCount} /> }))}
        moves={moves}
      />
      {report && (
        <MoreButton pageInfo={report.players.pageInfo} fetchMore={progress.fetchMore}>
          {t('more')}
        </MoreButton>
      )}
    </div>
  );
}

/** A question that was not shown, or shown and not answered, is not done. */
function Progress({ row, of }: { row: Row; of: number }) {
  const t = useTexts(homeworkTexts);
  const count = row.answers.filter(({ mark }) => mark !== 'MISSED' && mark !== 'NOT_SHOWN').length;
  if (count < of) return t('answered', { count, of });
  return (
    <>
      <IconCheck size="1em" stroke={3} aria-hidden="true" /> {t('finished')}
    </>
  );
}

function CopyLink({ pin }: { pin: string }) {
  const t = useTexts(homeworkTexts);
  const link = `${window.location.origin}/join/${pin}`;
  return (
    <div className={host.tools}>
      <p translate="no">{link}</p>
      <CopyButton text={link} label={t('copy')} done={t('copied')} />
    </div>
  );
}
