import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { childTexts } from './child.texts.ts';
import { ChildCard } from './child-card.tsx';
import { children } from './children.graphql.ts';
import styles from './children.module.css';
import { WaitingSection } from './waiting-section.tsx';

export function ChildrenPage() {
  const t = useTexts(childTexts);
  const { language } = useLanguage();
  const result = useQuery(children, {
    variables: { locale: localeOf(language) },
    fetchPolicy: 'cache-and-network',
  });
  const add = (kind: 'main' | 'quiet') => (
    <BigButton kind={kind} to="/children/new" icon={<IconPlus aria-hidden="true" />}>
      {t('addChild')}
    </BigButton>
  );
  const hasChildren = Boolean(result.data?.me?.children?.length);
  return (
    <Page
      title={t('children')}
      lead={t('childrenLead')}
      aside={
        hasChildren && (
          <div className={styles.actions}>
            <BigButton to="/who-learns" icon={<IconUsers aria-hidden="true" />}>
              {t('whoLearns')}
            </BigButton>
            {add('quiet')}
          </div>
        )
      }
    >
      <WaitingSection />
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => !me?.children?.length,
          show: (
            <EmptyState picture="square" title={t('noChildren')} advice={t('noChildrenAdvice')} action={add('main')} />
          ),
        }}
      >
        {({ me }) => (
          <div className={styles.children}>
            {me?.children?.map((child) => (
              <ChildCard key={child.id} child={child} now={new Date()} />
            ))}
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}
