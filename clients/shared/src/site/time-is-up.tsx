import { type SiteName, siteUrl } from '../hosts/index.ts';
import { useFormat, useTexts } from '../i18n/index.ts';
import { BigButton, EmptyState } from '../ui/index.ts';
import { ListenButton } from '../voice/index.ts';
import type { TimeLeft } from './presence.graphql.ts';
import { timeTexts } from './time.texts.ts';
import styles from './time-gate.module.css';

interface TimeIsUpProps {
  site: SiteName;
  time: TimeLeft;
  /** It stands among other things of a page. */
  isPart?: boolean;
}

/** Where a page would be when there is no more time for it: what the child may do instead, and when it opens again. */
export function TimeIsUp({ site, time, isPart = false }: TimeIsUpProps) {
  const t = useTexts(timeTexts);
  const when = useWhen();
  const isGame = site === 'games';
  const { reason, until } = isGame ? time.game : time.learning;
  const mayLearn = isGame && time.learning.isOpen;
  const mayPlay = !isGame && time.game.isOpen;
  const title = reason === 'QUIET_HOURS' ? 'rest' : isGame ? 'gameTitle' : 'learningTitle';
  const advice = reason === 'QUIET_HOURS' ? 'restAdvice' : mayLearn ? 'mayLearn' : mayPlay ? 'mayPlay' : 'awayAdvice';
  const words = [t(advice), ...(until ? [when(until)] : [])].join(' ');
  return (
    <div className={isPart ? undefined : styles.page}>
      <title>{`${t(title)} · Alif24`}</title>
      <EmptyState
        isPage
        title={t(title)}
        advice={words}
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
            {mayPlay && <BigButton href={`${siteUrl('games')}/games`}>{t('play')}</BigButton>}
            <BigButton kind="quiet" href={`${siteUrl('main')}/my-time`}>
              {t('myTime')}
            </BigButton>
            <ListenButton text={`${t(title)}. ${words}`} />
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
