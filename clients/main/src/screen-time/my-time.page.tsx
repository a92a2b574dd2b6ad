import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { myTime, type Today } from './screen-time.graphql.ts';
import styles from './screen-time.module.css';
import { screenTimeTexts } from './screen-time.texts.ts';
import { UsedOf, UsedToday } from './today.tsx';

/** A pupil's own day: what is allowed is no secret. */
export function MyTimePage() {
  const t = useTexts(screenTimeTexts);
  const result = useQuery(myTime, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('myTitle')} lead={t('myLead')} back={{ to: '/', text: 'Alif24' }} width="narrow">
      <QueryBoundary result={result}>{({ me }) => me?.screenTime && <Parts today={me.screenTime} />}</QueryBoundary>
    </Page>
  );
}

function Parts({ today: { learning, game, limits, usedToday } }: { today: Today }) {
  const t = useTexts(screenTimeTexts);
  return (
    <div className={styles.parts}>
      <Card as="section">
        <h2>{t('learning')}</h2>
        <Left state={learning} />
        <UsedOf state={learning} />
      </Card>
      <Card as="section">
        <h2>{t('game')}</h2>
        <Left state={game} />
        <UsedOf state={game} />
      </Card>
      {limits.quietFrom && limits.quietUntil && (
        <Card as="section">
          <h2>{t('quiet')}</h2>
          <p className={styles.state}>{t('restFrom', { from: limits.quietFrom, until: limits.quietUntil })}</p>
        </Card>
      )}
      <Card as="section">
        <h2>{t('today')}</h2>
        <UsedToday used={usedToday} />
      </Card>
    </div>
  );
}

function Left({ state: { isOpen, reason, minutesLeft, allowedMinutes } }: { state: Today['learning'] }) {
  const t = useTexts(screenTimeTexts);
  if (reason === 'MINUTES' && allowedMinutes === 0) return null;
  const left = minutesLeft === null ? t('unlimited') : t('left', { count: minutesLeft });
  const closed = t(reason === 'QUIET_HOURS' ? 'resting' : 'over');
  return <p className={styles.state}>{isOpen ? left : closed}</p>;
}
