import { useRights } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './dashboard.module.css';
import { dashboard } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';

/** The organisation in a few numbers; each is a way into its list. */
export function DashboardPage() {
  const t = useTexts(organizationTexts);
  const format = useFormat();
  const { job } = useRights();
  const result = useQuery(dashboard, { fetchPolicy: 'cache-and-network' });
  const aside = (
    <div className={styles.aside}>
      {job && (
        <BigButton kind="quiet" to="/my-work">
          {t('work')}
        </BigButton>
      )}
      <BigButton to="/leads/new" icon={<IconPlus aria-hidden="true" />}>
        {t('addLead')}
      </BigButton>
    </div>
  );
  return (
    <QueryBoundary result={result}>
      {({ me, organizationDashboard: figures }) => {
        const most = Math.max(1, ...figures.leadCounts.map(({ count }) => count));
        return (
          <Page
            title={job?.name || (me?.organizationProfile?.name ?? t('dashboard'))}
            lead={t('lead')}
            aside={aside}
            width="wide"
          >
            <ul className={styles.figures}>
              <Figure to="/students" label={t('students')} count={figures.studentCount} />
              <Figure to="/classrooms" label={t('classrooms')} count={figures.classroomCount} />
              <Figure to="/teachers" label={t('teachers')} count={figures.teacherCount} />
            </ul>
            <Card as="section">
              <h2>{t('leads')}</h2>
              <p className={styles.lead}>{t('leadsText')}</p>
              <ol className={styles.stages}>
                {figures.leadCounts.map(({ stage, count }) => (
                  <li key={stage}>
                    <Link to={`/leads?stage=${stage}`}>
                      <span>{t(stage)}</span>
                      <span className={styles.bar} aria-hidden="true">
                        <span data-stage={stage} style={{ inlineSize: `${(100 * count) / most}%` }} />
                      </span>
                      <strong>{format.number(count)}</strong>
                    </Link>
                  </li>
                ))}
              </ol>
            </Card>
          </Page>
        );
      }}
    </QueryBoundary>
  );
}

function Figure({ to, label, count }: { to: string; label: string; count: number }) {
  const format = useFormat();
  return (
    <li>
      <Link to={to}>
        <strong>{format.number(count)}</strong>
        <span>{label}</span>
      </Link>
    </li>
  );
}
