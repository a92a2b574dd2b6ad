import { type SiteName, siteUrl } from '../hosts/index.ts';
import { useFormat, useTexts } from '../i18n/index.ts';
import { BigButton, EmptyState } from '../ui/index.ts';
import type { TimeLeft } from './presence.graphql.ts';
import { timeTexts } from './time.texts.ts';
import styles from './time-gate.module.css';

/** Where a page would be when there is no more time for it: what the child may do instead, and when it opens again. */
export function TimeIsUp({ site, time }: { site: SiteName; time: TimeLeft }) {
  const t = useTexts(timeTexts);
  const when = useWhen();
  const isGame = site === 'games';
  const { reason, until } = isGame ? time.game : time.learning;
  const mayLearn = isGame && time.learning.isOpen;
  const title = reason === 'QUIET_HOURS' ? 'rest' : isGame ? 'gameTitle' : 'learningTitle';
  const advice = reason === 'QUIET_HOURS' ? 'restAdvice' : mayLearn ? 'mayLearn' : 'awayAdvice';
  return (
    <div className={styles.page}>
      <title>{`${t(title)} · Alif24`}</title>
      <EmptyState
        isPage
        title={t(title)}
        advice={
          <>
            {t(advice)} {until && when(until)}
          </>
        }
        action={
          <div className={styles.actions}>
            {mayLearn && (
              <>
                <BigButton href={`${siteUrl('main')}/stories`}>{t('read')}</BigButton>
                <BigButton kind="quiet" href={`${siteUrl('harf')}/practice`}>
                  {t('letters')}
                </BigButton>
              </>
            )}
            <BigButton kind="quiet" href={`${siteUrl('main')}/my-time`}>
              {t('myTime')}
            </BigButton>
          </div>
        }
      />
    </div>
  );
}

/** When it goes on, as near as a child needs to know. */
function useWhen(): (until: string) => string {
  const t = useTexts(timeTexts);
  const format = useFormat();
  return (until) => {
    const [now, then] = [new Date(), new Date(until)];
    const dayIn = (days: number) => format.date(now.getTime() + days * 86_400_000);
    if (format.date(then) === dayIn(0)) return t('opensAt', { time: format.time(then) });
    return format.date(then) === dayIn(1) ? t('opensTomorrow') : t('opensOn', { day: format.day(then) });
  };
}
