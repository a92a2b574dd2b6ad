import { useSession } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { type OlympiadOfResults, ownResults } from './result.graphql.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

const HUNDREDTHS = 100;

/** On the page of an olympiad, once it runs: what I or my children reached, and the ways to the board, to practice and to the jury. */
export function OwnResults({ olympiadId }: { olympiadId: string }) {
  const t = useTexts(resultTexts);
  const { user } = useSession();
  const { data } = useQuery(ownResults, { variables: { olympiadId }, fetchPolicy: 'no-cache' });
  const olympiad = data?.olympiad;
  if (!olympiad) return null;
  const { state, isHeldByMe, stages } = olympiad;
  // By the clock: that it runs is written down a little later.
  const isOn = state === 'OPEN' && stages.some(({ startsAt }) => Date.parse(startsAt) <= Date.now());
  const hasBegun = isOn || state === 'RUNNING' || state === 'FROZEN' || state === 'FINAL';
  if (!hasBegun) return null;
  return (
    <Card as="section" className={styles.own}>
      <h2>{t('results')}</h2>
      <Reached olympiad={olympiad} isPupil={user?.role === 'STUDENT'} />
      <BigButton kind="quiet" to={`/olympiads/${olympiadId}/board`}>
        {t('toBoard')}
      </BigButton>
      {state === 'FINAL' && user?.role === 'STUDENT' && (
        <BigButton kind="quiet" to={`/olympiads/${olympiadId}/practice`}>
          {t('practise')}
        </BigButton>
      )}
      {isHeldByMe && (
        <BigButton kind="quiet" to={`/olympiads/${olympiadId}/jury`}>
          {t('toJury')}
        </BigButton>
      )}
    </Card>
  );
}

function Reached({ olympiad: { id, stages, myEntries }, isPupil }: { olympiad: OlympiadOfResults; isPupil: boolean }) {
  const t = useTexts(resultTexts);
  const format = useFormat();
  const sat = myEntries.filter(({ stages }) =>
    stages.some(({ attempt, result, times }) => result || (attempt && times.phase === 'ENDED')),
  );
  const numbers = new Map(stages.map((stage) => [stage.id, stage.number]));
  return sat.map((entry) => (
    <div key={entry.id} className={styles.reached}>
      {!isPupil && <h3>{entry.student?.displayName}</h3>}
      {entry.stages.map(({ stage, result, annulment }) => {
        if (!result && annulment) return <p key={stage.id}>{t(annulment.liftedAt ? 'waits' : 'annulled')}</p>;
        if (!result) return null;
        const points = format.number(result.points / HUNDREDTHS);
        const count = result.mostPoints / HUNDREDTHS;
        return (
          <p key={stage.id}>
            {stages.length > 1 && `${numbers.get(stage.id)}. `}
            {result.rank
              ? t('shortRank', { points, count, rank: format.number(result.rank) })
              : t('shortPoints', { points, count })}
          </p>
        );
      })}
      {entry.stages.every(({ result, annulment }) => !result && !annulment) ? (
        <p>{t('waits')}</p>
      ) : (
        <BigButton to={`/olympiads/${id}/result/${entry.id}`}>{t('see')}</BigButton>
      )}
    </div>
  ));
}
