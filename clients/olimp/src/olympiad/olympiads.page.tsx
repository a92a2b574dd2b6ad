import { useSession } from '@alif24/client-shared/auth';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  Card,
  CardGrid,
  EmptyState,
  MoreButton,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconCalendar, IconCircleCheck, IconClipboardList, IconSchool } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type OlympiadRow, olympiads } from './olympiad.graphql.ts';
import styles from './olympiad.module.css';
import { olympiadTexts } from './olympiad.texts.ts';

const HOLDERS: readonly string[] = ['TEACHER', 'ORGANIZATION', 'MODERATOR'];
const SECTIONS = ['running', 'open', 'past'] as const;

/** What runs, what can be entered, what is over. */
export function OlympiadsPage() {
  const t = useTexts(olympiadTexts);
  const { language } = useLanguage();
  const { user } = useSession();
  const variables = { locale: localeOf(language) };
  const held = user && HOLDERS.includes(user.role) && (
    <BigButton to="/olympiads/held" kind="quiet" icon={<IconClipboardList aria-hidden="true" />}>
      {t('toHeld')}
    </BigButton>
  );
  const result = useQuery(olympiads, { variables, fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} lead={t('lead')} aside={held} width="wide">
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="cards" count={3} />}
        empty={{
          when: (data) => SECTIONS.every((section) => data[section].edges.length === 0),
          show: <EmptyState picture="podium" advice={t('none')} />,
        }}
      >
        {(data) => (
          <>
            {SECTIONS.filter((section) => data[section].edges.length > 0).map((section) => (
              <section key={section} className={styles.section}>
                <h2>{t(section)}</h2>
                <CardGrid min={260}>
                  {data[section].edges.map(({ node }) => (
                    <OlympiadCard key={node.id} olympiad={node} />
                  ))}
                </CardGrid>
              </section>
            ))}
            <MoreButton pageInfo={data.past.pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function OlympiadCard({ olympiad: { id, title, grades, stages, myEntries } }: { olympiad: OlympiadRow }) {
  const t = useTexts(olympiadTexts);
  const format = useFormat();
  const [first] = stages;
  const isEntered = myEntries.some(({ state }) => state !== 'CANCELLED');
  return (
    <Card as="article" className={styles.card}>
      <h3>
        <Link to={`/olympiads/${id}`}>{title}</Link>
      </h3>
      <p>
        <IconSchool size={20} aria-hidden="true" /> {t('grades', { grades: grades.join(', ') })}
      </p>
      {first && (
        <p>
          <IconCalendar size={20} aria-hidden="true" /> {format.day(first.startsAt)}, {format.time(first.startsAt)}{' '}
          {t('zone')}
        </p>
      )}
      {isEntered && (
        <p className={styles.entered}>
          <IconCircleCheck size={20} aria-hidden="true" /> {t('entered')}
        </p>
      )}
    </Card>
  );
}
