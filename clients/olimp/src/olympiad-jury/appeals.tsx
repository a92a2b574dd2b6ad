import type { OlimpAnswerAppealsMutation, OlimpJuryAppealsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, Card, EmptyState, MoreButton, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { appealedAnnulments } from './annulment.graphql.ts';
import { annulmentTexts } from './annulment.texts.ts';
import { AnnulmentList } from './annulments.tsx';
import { type JuryAppeal, juryAppeals } from './jury.graphql.ts';
import styles from './jury.module.css';
import { isHeld, type PartProps } from './jury.page.tsx';
import { juryTexts } from './jury.texts.ts';
import { answerAppeals } from './jury-acts.graphql.ts';
import { useAct } from './use-act.ts';
import { useFocusAfter } from './use-focus-after.ts';
import { withPage } from './with-page.ts';

/** With the one in which it is written, as many as the graph takes at once. */
const MOST_ALIKE = 99;

type Answered = OlimpAnswerAppealsMutation['answerOlympiadAppeals'];

/** The appeals of a stage, against work that does not count and against problems, those that wait first, to be answered: each answer is asked once more, and what is answered stays where it stands. Several against one problem may be answered alike. */
export function Appeals({ olympiad, stage, readAgain }: PartProps) {
  const t = useTexts(juryTexts);
  const titleOf = useTexts(annulmentTexts);
  const stageId = stage.stage.id;
  const variables = { id: olympiad.id, stageId };
  const result = useQuery(juryAppeals, { variables, fetchPolicy: 'no-cache' });
  const decided = useQuery(appealedAnnulments, { variables, fetchPolicy: 'no-cache' });
  const appealed = decided.data?.olympiad?.jury?.stages[0]?.appealedAnnulments;
  const found = (data: OlimpJuryAppealsQuery) => data.olympiad?.jury?.stages[0]?.appeals;
  const [answered, setAnswered] = useState<ReadonlyMap<string, Answered[number]>>(new Map());
  return (
    <div className={styles.part}>
      <h2>{t('appeals')}</h2>
      <QueryBoundary result={decided} skeleton={null}>
        {() =>
          appealed && (
            <AnnulmentList
              title={titleOf('appealed')}
              olympiad={olympiad}
              stage={stage}
              all={appealed}
              readAgain={() => Promise.all([readAgain(), decided.refetch()])}
            />
          )
        }
      </QueryBoundary>
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="lines" count={4} />}
        empty={{
          when: (data) => (found(data)?.totalCount ?? 0) === 0 && appealed?.length === 0,
          show: <EmptyState advice={t('noAppeals')} />,
        }}
      >
        {(data) => {
          const appeals = found(data);
          const shown = appeals?.edges.map(({ node }) => ({ ...node, ...answered.get(node.id) })) ?? [];
          return (
            appeals &&
            appeals.totalCount > 0 && (
              <>
                <p className={styles.note}>
                  {t('appealsCount', { count: appeals.totalCount, open: openOf(shown, appeals.pageInfo.hasNextPage) })}
                </p>
                <ul className={styles.problems}>
                  {shown.map((node) => (
                    <AppealCard
                      key={node.id}
                      appeal={node}
                      toProblem={`?stage=${stageId}&grade=${node.grade}&part=problems#problem-${node.problemId}`}
                      isOpen={node.state === 'OPEN' && isHeld(olympiad)}
                      alike={waitingWith(node, shown)}
                      onAnswered={(answers) =>
                        answers
                          ? setAnswered((known) => new Map([...known, ...answers.map((one) => [one.id, one] as const)]))
                          : result.refetch()
                      }
                    />
                  ))}
                </ul>
                <MoreButton
                  pageInfo={appeals.pageInfo}
                  fetchMore={(page) =>
                    result.fetchMore({
                      ...page,
                      updateQuery: (before, { fetchMoreResult: next }) =>
                        withPage(before as OlimpJuryAppealsQuery, next, found),
                    })
                  }
                >
                  {t('more')}
                </MoreButton>
              </>
            )
          );
        }}
      </QueryBoundary>
    </div>
  );
}

/** How many wait for an answer. They come first, so where the last that is shown waits there may be more of them. */
function openOf(shown: readonly JuryAppeal[], hasMore: boolean): string {
  const open = shown.filter(({ state }) => state === 'OPEN').length;
  return hasMore && shown.at(-1)?.state === 'OPEN' ? `${open}+` : String(open);
}

/** The other appeals against the same problem that wait, of those that are shown: nobody answers what they cannot have read. */
const waitingWith = ({ id, problemId }: JuryAppeal, shown: readonly JuryAppeal[]): string[] =>
  shown
    .filter((one) => one.problemId === problemId && one.state === 'OPEN' && one.id !== id)
    .slice(0, MOST_ALIKE)
    .map((one) => one.id);

interface AppealCardProps {
  appeal: JuryAppeal;
  toProblem: string;
  isOpen: boolean;
  /** Those that may be answered together with it. */
  alike: readonly string[];
  /** With what stands there now; null where it was refused. */
  onAnswered: (answers: Answered | null) => unknown;
}

function AppealCard({ appeal, toProblem, isOpen, ...answering }: AppealCardProps) {
  const t = useTexts(juryTexts);
  const format = useFormat();
  const { state, text, reply, student, grade, problemNumber, createdAt, answeredAt } = appeal;
  const name = student?.displayName ?? t('erased');
  const heading = useFocusAfter(state);
  return (
    <Card as="li" className={styles.problem}>
      <h3 ref={heading} tabIndex={-1}>
        {t('appealOf', { name, number: problemNumber })}{' '}
        <small>
          {t('ofGrade', { grade })} · {format.day(createdAt)}, {format.time(createdAt)}
        </small>
      </h3>
      <p>
        <strong>{t(`appeals_${state}`)}</strong>
        {answeredAt && ` · ${format.day(answeredAt)}`}
      </p>
      <blockquote>{text || t('textErased')}</blockquote>
      {reply && (
        <p>
          {t('reply')}: {reply}
        </p>
      )}
      <p>
        <Link to={toProblem}>{t(state === 'ACCEPTED' ? 'toKey' : 'toProblem')}</Link>
      </p>
      {isOpen && <AnswerForm appeal={appeal} name={name} {...answering} />}
    </Card>
  );
}

interface AnswerFormProps extends Pick<AppealCardProps, 'appeal' | 'alike' | 'onAnswered'> {
  name: string;
}

function AnswerForm({ appeal: { id, problemNumber }, name, alike, onAnswered }: AnswerFormProps) {
  const t = useTexts(juryTexts);
  const [reply, setReply] = useState('');
  const [isForAll, setForAll] = useState(false);
  const answering = useAct(answerAppeals, (answer) => onAnswered(answer?.answerOlympiadAppeals ?? null));
  const appealIds = isForAll ? [id, ...alike] : [id];
  const isEmpty = reply.trim() === '';
  const about = t('appealOf', { name, number: problemNumber });
  return (
    <div className={styles.answer}>
      <Textarea
        label={t('replyLabel')}
        description={t('replyHint')}
        rows={3}
        maxLength={1000}
        value={reply}
        onChange={(event) => setReply(event.currentTarget.value)}
      />
      {alike.length > 0 && (
        <label className={styles.alike}>
          <input type="checkbox" checked={isForAll} onChange={(event) => setForAll(event.currentTarget.checked)} />
          {t('replyAlike', { number: problemNumber, count: alike.length })}
        </label>
      )}
      {isEmpty ? (
        <p className={styles.note}>{t('replyFirst')}</p>
      ) : (
        <div className={styles.acts}>
          {([true, false] as const).map((isAccepted) => (
            <AskTwice
              key={String(isAccepted)}
              label={t(isAccepted ? 'accept' : 'decline')}
              about={about}
              sure={t(isAccepted ? 'acceptSure' : 'declineSure')}
              isBusy={answering.isBusy}
              problem={answering.problem}
              act={() => answering.act({ appealIds, isAccepted, reply })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
