import { useErrorText } from '@alif24/client-shared/apollo';
import type { ConsentPurpose, MainChildConsentsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { childConsents, decideConsents } from './consent.graphql.ts';
import styles from './consent.module.css';
import { consentTexts } from './consent.texts.ts';
import { ConsentHistory } from './consent-history.tsx';
import { ConsentSwitch } from './consent-switch.tsx';
import { consentTextVersion } from './consent-version.ts';

/** What a parent allows of a child, purpose by purpose, and what was decided before. */
export function ConsentsPage() {
  const t = useTexts(consentTexts);
  const { id = '' } = useParams();
  const result = useQuery(childConsents, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ user }) => !user,
        show: (
          <EmptyState isPage title={t('notFound')} advice="" action={<BigButton to="/">{t('children')}</BigButton>} />
        ),
      }}
    >
      {({ user }) =>
        user && (
          <Page
            title={t('title', { name: user.firstName ?? '' })}
            lead={t('lead')}
            back={{ to: `/children/${user.id}`, text: user.firstName ?? '' }}
          >
            <div className={styles.parts}>
              <Choices child={user} onDecided={() => void result.refetch().catch(() => {})} />
              <ConsentHistory
                history={user.consentHistory}
                loadMore={(after) => void result.fetchMore({ variables: { after } })}
              />
            </div>
          </Page>
        )
      }
    </QueryBoundary>
  );
}

function Choices({ child, onDecided }: { child: NonNullable<MainChildConsentsQuery['user']>; onDecided: () => void }) {
  const t = useTexts(consentTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [decide, { error, loading }] = useMutation(decideConsents);
  const choose = (purpose: ConsentPurpose, isGiven: boolean) =>
    void decide({
      variables: { input: { childId: child.id, textVersion: consentTextVersion, choices: [{ purpose, isGiven }] } },
    })
      .then(onDecided)
      .catch(() => {});
  return (
    <Card as="section">
      <ul className={styles.choices}>
        {child.consents?.map(({ purpose, isGiven, decidedAt }) => (
          <li key={purpose}>
            <ConsentSwitch
              purpose={purpose}
              isGiven={isGiven}
              isDisabled={loading}
              state={decidedAt ? t(isGiven ? 'given' : 'takenBack', { day: format.date(decidedAt) }) : t('notGiven')}
              onChange={(given) => choose(purpose, given)}
            />
          </li>
        ))}
      </ul>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
