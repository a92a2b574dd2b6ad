import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useRights } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useMutation, useQuery } from '@apollo/client/react';
import { leaveOrganization, myWork } from './staff.graphql.ts';
import styles from './staff.module.css';
import { staffTexts } from './staff.texts.ts';

/** Where the member works, at a desk and as a teacher, and how they leave. */
export function MyWorkPage() {
  const t = useTexts(staffTexts);
  const { refresh } = useRights();
  const result = useQuery(myWork, { fetchPolicy: 'cache-and-network' });
  const changed = () => Promise.all([result.refetch(), refresh()]);
  return (
    <Page title={t('work')} lead={t('workLead')} width="narrow">
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => !me?.employment && !me?.teachesAt?.length,
          show: <EmptyState picture="school" advice={t('noWork')} />,
        }}
      >
        {({ me }) => {
          const desk = me?.employment;
          const places = new Map((me?.teachesAt ?? []).map((place) => [place.id, { ...place, as: [t('teacher')] }]));
          if (desk) {
            const as = [t(desk.role), ...(places.get(desk.organization.id)?.as ?? [])];
            places.set(desk.organization.id, { ...desk.organization, as });
          }
          return (
            <Card>
              <ul className={styles.rows}>
                {[...places.values()].map(({ id, organizationProfile, as }) => (
                  <Place key={id} id={id} name={organizationProfile?.name ?? ''} as={as.join(', ')} onLeft={changed} />
                ))}
              </ul>
            </Card>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}

interface PlaceProps {
  id: string;
  name: string;
  as: string;
  onLeft: () => Promise<unknown>;
}

function Place({ id, name, as, onLeft }: PlaceProps) {
  const t = useTexts(staffTexts);
  const errorText = useErrorText();
  const [leave, { error, loading }] = useMutation(leaveOrganization);
  const problem =
    error &&
    (codeOf(error) === 'CONFLICT' ? t('stillTeach', { classes: classesIn(error) }) : errorText(error).happened);
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <small>{as}</small>
      </span>
      <AskTwice
        label={t('leave')}
        about={name}
        sure={t('sureLeave')}
        isBusy={loading}
        problem={problem}
        act={() => leave({ variables: { input: { organizationId: id } } }).then(onLeft, () => {})}
      />
    </li>
  );
}

/** The classes that a refusal names. */
function classesIn(error: unknown): string {
  const details = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.details : undefined;
  return ((details as { classrooms?: string[] } | undefined)?.classrooms ?? []).join(', ');
}
