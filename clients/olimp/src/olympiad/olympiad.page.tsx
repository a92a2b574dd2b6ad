import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconCalendar, IconCoins, IconHourglass, IconSchool, IconStairsUp, IconUserCircle } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { type OpenedOlympiad, olympiad } from './olympiad.graphql.ts';
import styles from './olympiad.module.css';
import { olympiadTexts } from './olympiad.texts.ts';

interface OlympiadPageProps {
  /** How it stands with me or my children, and what can be done about it. */
  Entry: ComponentType<{ olympiadId: string }>;
  /** What became of it, once it runs. */
  Results: ComponentType<{ olympiadId: string }>;
}

/** What an olympiad is, when its stages are, and how it stands with me. */
export function OlympiadPage({ Entry, Results }: OlympiadPageProps) {
  const t = useTexts(olympiadTexts);
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const variables = { id, locale: localeOf(language) };
  const result = useQuery(olympiad, { variables, fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: (data) => !data.olympiad,
        show: <EmptyState isPage title={t('notFound')} action={<BigButton to="/olympiads">{t('toAll')}</BigButton>} />,
      }}
    >
      {({ olympiad: found }) => found && <Opened olympiad={found} Entry={Entry} Results={Results} />}
    </QueryBoundary>
  );
}

function Opened({ olympiad: it, Entry, Results }: OlympiadPageProps & { olympiad: OpenedOlympiad }) {
  const t = useTexts(olympiadTexts);
  const format = useFormat();
  const until = `${format.day(it.registrationClosesAt)}, ${format.time(it.registrationClosesAt)}`;
  return (
    <Page title={it.title} lead={t(`states_${it.state}`)} back={{ to: '/olympiads', text: t('toAll') }} width="wide">
      <div className={styles.columns}>
        <Entry olympiadId={it.id} />
        <div className={styles.stack}>
          <Results olympiadId={it.id} />
          <Card as="section">
            <ul className={styles.facts}>
              <li>
                <IconSchool size={22} aria-hidden="true" /> {t('grades', { grades: it.grades.join(', ') })}
              </li>
              <li>
                <IconUserCircle size={22} aria-hidden="true" /> {t('held', { name: it.organizer.displayName })}
              </li>
              <li>
                <IconCoins size={22} aria-hidden="true" />
                {String(it.price) === '0' ? t('free') : t('price', { price: format.money(it.price) })}
              </li>
              {it.state !== 'FINAL' && it.state !== 'CALLED_OFF' && (
                <li>
                  <IconCalendar size={22} aria-hidden="true" />
                  <span>
                    {t('register', { until })} {t('zone')}
                  </span>
                </li>
              )}
            </ul>
          </Card>
          <Card as="section">
            <h2>{t('stages')}</h2>
            <ol className={styles.stages}>
              {it.stages.map((stage) => (
                <Stage key={stage.id} stage={stage} />
              ))}
            </ol>
          </Card>
          <Card as="section">
            <h2>{t('rules')}</h2>
            <ul className={styles.facts}>
              {(['ruleTime', 'ruleKept', 'ruleDevice', 'ruleFocus'] as const).map((rule) => (
                <li key={rule}>{t(rule)}</li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Stage({ stage }: { stage: OpenedOlympiad['stages'][number] }) {
  const t = useTexts(olympiadTexts);
  const format = useFormat();
  const { number, level, startsAt, endsAt, durationMinutes, advance } = stage;
  const at = (moment: string) => `${format.day(moment)}, ${format.time(moment)}`;
  const values = advance && { count: advance.value, within: t(`levels_${advance.within ?? 'REPUBLIC'}`) };
  const rule = { TOP: 'top', SHARE: 'share', MIN_POINTS: 'points' } as const;
  return (
    <li>
      <h3>{t('stage', { number, level: t(`levels_${level}`) })}</h3>
      <ul className={styles.facts}>
        <li>
          <IconCalendar size={22} aria-hidden="true" />
          <span>
            {t('window', { from: at(startsAt), until: at(endsAt) })} {t('zone')}
          </span>
        </li>
        <li>
          <IconHourglass size={22} aria-hidden="true" /> {t('minutes', { minutes: durationMinutes })}
        </li>
        {advance && values && (
          <li>
            <IconStairsUp size={22} aria-hidden="true" /> <span>{t(rule[advance.kind], values)}</span>
          </li>
        )}
      </ul>
    </li>
  );
}
