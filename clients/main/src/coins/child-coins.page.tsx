import type { MainChildCoinsQuery } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, CoinPill, EmptyState, Notice, Page, QueryBoundary, SiteMark } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { childCoins } from './coins.graphql.ts';
import styles from './coins.module.css';
import { coinsTexts } from './coins.texts.ts';
import { sources } from './sources.ts';
import { Statement } from './statement.tsx';
import { Streak } from './streak.tsx';

/** A child's statement for those who look after them; `children` stands below it, for what belongs to another slice. */
export function ChildCoinsPage({ children }: { children?: (child: { id: string }) => ReactNode }) {
  const t = useTexts(coinsTexts);
  const { language } = useLanguage();
  const { id = '' } = useParams();
  const result = useQuery(childCoins, {
    variables: { id, locale: localeOf(language) },
    fetchPolicy: 'cache-and-network',
  });
  const { fetchMore, loading, data } = result;
  const after = data?.user?.coins?.statement.pageInfo.endCursor;
  const back = <BigButton to="/">{t('back')}</BigButton>;
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ user }) => !user?.coins,
        show: <EmptyState isPage title={t('notFound')} advice={t('notFoundAdvice')} action={back} />,
      }}
    >
      {({ user, earningRules }) =>
        user?.coins && (
          <Page
            title={t('childTitle', { name: user.displayName })}
            lead={t('childLead')}
            back={{ to: `/children/${user.id}`, text: user.displayName }}
            aside={<CoinPill coins={user.coins.balance} />}
          >
            <div className={styles.sections}>
              <section>
                {user.coins.statement.edges.length === 0 ? (
                  <EmptyState picture="kite" title={t('empty')} advice={t('childEmptyAdvice')} />
                ) : (
                  <Card>
                    <Statement
                      lines={user.coins.statement.edges.map(({ node }) => node)}
                      reader="guardian"
                      hasMore={user.coins.statement.pageInfo.hasNextPage}
                      isLoading={loading}
                      more={() => void fetchMore({ variables: { after } }).catch(() => {})}
                    />
                  </Card>
                )}
              </section>
              <div className={styles.sections}>
                <div className={styles.wide}>
                  <Aside coins={user.coins} rules={earningRules} />
                </div>
                {children && <div className={styles.wide}>{children({ id: user.id })}</div>}
              </div>
            </div>
          </Page>
        )
      }
    </QueryBoundary>
  );
}

interface AsideProps {
  coins: NonNullable<NonNullable<MainChildCoinsQuery['user']>['coins']>;
  rules: MainChildCoinsQuery['earningRules'];
}

function Aside({ coins: { held, isFrozen, streak }, rules }: AsideProps) {
  const t = useTexts(coinsTexts);
  const format = useFormat();
  return (
    <Card as="section" className={styles.aside}>
      <Streak streak={streak} reader="guardian" />
      {held > 0 && <p className={styles.held}>{t('held', { count: held })}</p>}
      {isFrozen && <Notice kind="info">{t('frozen')}</Notice>}
      <div>
        <h2>{t('rules')}</h2>
        <p className={styles.held}>{t('rulesLead')}</p>
      </div>
      <ul className={styles.rules}>
        {sources.map(({ source, key, site }) => {
          const rule = rules.find((one) => one.source === source);
          if (!rule) return null;
          return (
            <li key={source}>
              <SiteMark site={site} size={36} />
              <div>
                {t(`earn-${key}`)}{' '}
                <span>
                  {t('ruleEach', { coins: format.number(rule.coinsPerUnit) })}
                  {rule.dayCap ? `, ${t('ruleCap', { cap: format.number(rule.dayCap) })}` : ''}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
