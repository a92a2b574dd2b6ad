import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, CardGrid, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import {
  IconBook,
  IconBook2,
  IconBuilding,
  IconChecklist,
  IconCoins,
  IconListDetails,
  IconShieldLock,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react';
import { Figures } from './figures.tsx';
import { moderatorHome } from './work.graphql.ts';
import { workTexts } from './work.texts.ts';
import styles from './work-list.module.css';

export function ModeratorHomePage() {
  const t = useTexts(workTexts);
  const result = useQuery(moderatorHome, { fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary result={result}>
      {({ me, tests, lessons, stories }) => (
        <Page title={t('hello', { name: me?.displayName ?? '' })} lead={t('moderatorLead')}>
          <div className={styles.work}>
            <CardGrid min={320}>
              <Card as="section">
                <h2>{t('admit')}</h2>
                <p>{t('admitText')}</p>
                <BigButton to="/organizations/new" icon={<IconBuilding aria-hidden="true" />}>
                  {t('admit')}
                </BigButton>
              </Card>
              <Card as="section">
                <h2>{t('approve')}</h2>
                <p>{t('approveText')}</p>
                <BigButton to="/teachers" icon={<IconUserCheck aria-hidden="true" />}>
                  {t('approve')}
                </BigButton>
              </Card>
              <Card as="section">
                <h2>{t('people')}</h2>
                <p>{t('peopleText')}</p>
                <BigButton to="/people" kind="quiet" icon={<IconUsers aria-hidden="true" />}>
                  {t('people')}
                </BigButton>
              </Card>
              <Card as="section">
                <h2>{t('custody')}</h2>
                <p>{t('custodyText')}</p>
                <BigButton to="/custody" kind="quiet" icon={<IconShieldLock aria-hidden="true" />}>
                  {t('custody')}
                </BigButton>
              </Card>
              <Card as="section">
                <h2>{t('audit')}</h2>
                <p>{t('auditText')}</p>
                <BigButton to="/audit" kind="quiet" icon={<IconListDetails aria-hidden="true" />}>
                  {t('audit')}
                </BigButton>
              </Card>
              <Card as="section">
                <h2>{t('ledger')}</h2>
                <p>{t('ledgerText')}</p>
                <BigButton to="/ledger" kind="quiet" icon={<IconCoins aria-hidden="true" />}>
                  {t('ledger')}
                </BigButton>
              </Card>
            </CardGrid>
            <section>
              <h2 className={styles.head}>{t('published')}</h2>
              <Figures
                label={t('published')}
                figures={[
                  { site: 'testai', icon: IconChecklist, label: t('tests'), count: tests?.totalCount, path: '/tests' },
                  { site: 'lessons', icon: IconBook2, label: t('lessons'), count: lessons?.totalCount },
                  {
                    site: 'lessons',
                    icon: IconBook,
                    label: t('stories'),
                    count: stories?.totalCount,
                    path: '/stories',
                  },
                ]}
              />
            </section>
          </div>
        </Page>
      )}
    </QueryBoundary>
  );
}
