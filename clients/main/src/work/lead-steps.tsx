import type { MainOrganizationHomeQuery } from '@alif24/client-shared/graphql';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { useId } from 'react';
import styles from './lead-steps.module.css';
import { workTexts } from './work.texts.ts';

type Counts = NonNullable<MainOrganizationHomeQuery['organizationDashboard']>['leadCounts'];

/** How many inquiries stand at each step: a bar with its number, in the order of the steps. */
export function LeadSteps({ counts }: { counts: Counts | undefined }) {
  const t = useTexts(workTexts);
  const format = useFormat();
  const id = useId();
  const most = Math.max(1, ...(counts ?? []).map(({ count }) => count));
  const isEmpty = counts?.every(({ count }) => count === 0);
  return (
    <section aria-labelledby={id}>
      <Card>
        <h2 id={id} className={styles.title}>
          <a href={`${siteUrl('crm')}/leads`}>{t('leads')}</a>
        </h2>
        {!counts && <Notice kind="info">{t('unknown')}</Notice>}
        {counts && <p className={styles.lead}>{isEmpty ? t('noLeads') : t('leadsLead')}</p>}
        {counts && !isEmpty && (
          <ol className={styles.steps}>
            {counts.map(({ stage, count }) => (
              <li key={stage}>
                <span className={styles.name}>{t(stage)}</span>
                <progress value={count} max={most} aria-hidden="true" className={styles.bar} />
                <strong>{format.number(count)}</strong>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </section>
  );
}
