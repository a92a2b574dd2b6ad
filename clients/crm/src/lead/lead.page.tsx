import type { CrmLeadQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { leadDetails } from './lead.graphql.ts';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';
import { Steps } from './lead-card.tsx';
import { LossDialog } from './loss-dialog.tsx';
import { useLeadMoves } from './use-lead-moves.ts';

/** One lead with all that happened to it. */
export function LeadPage() {
  const { id = '' } = useParams();
  const result = useQuery(leadDetails, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return <QueryBoundary result={result}>{({ lead }) => <Details lead={lead} reload={result.refetch} />}</QueryBoundary>;
}

function Details({ lead, reload }: { lead: CrmLeadQuery['lead']; reload: () => Promise<unknown> }) {
  const t = useTexts(leadTexts);
  const format = useFormat();
  const { move, pending, news } = useLeadMoves(reload);
  const [asksReason, setAsksReason] = useState(false);
  return (
    <Page title={lead.fullName} lead={t(lead.stage)} width="narrow">
      <div className={styles.details}>
        {news && <Notice kind={news.kind}>{news.text}</Notice>}
        <Card as="section">
          <a href={`tel:${lead.phone}`} className={styles.phone}>
            <IconPhone size={20} aria-hidden="true" />
            {format.phone(lead.phone)}
          </a>
          {lead.note && <p>{lead.note}</p>}
          <p className={styles.facts}>{t(lead.source)}</p>
          {lead.nextStages.length > 0 && <h2 className={styles.heading}>{t('nextStep')}</h2>}
          <Steps
            lead={lead}
            isMoving={pending.has(lead.id)}
            onMove={(_, stage) => (stage === 'LOST' ? setAsksReason(true) : void move(lead, stage))}
          />
        </Card>
        <Card as="section">
          <h2 className={styles.heading}>{t('history')}</h2>
          <ol className={styles.history}>
            {lead.history.map(({ id, fromStage, toStage, reason, movedAt }) => (
              <li key={id}>
                <strong>{t('step', { from: t(fromStage), to: t(toStage) })}</strong>
                {reason && <span>{reason}</span>}
                <time dateTime={movedAt}>
                  {format.day(movedAt)}, {format.time(movedAt)}
                </time>
              </li>
            ))}
            <li>
              <strong>{t('asked')}</strong>
              <time dateTime={lead.createdAt}>
                {format.day(lead.createdAt)}, {format.time(lead.createdAt)}
              </time>
            </li>
          </ol>
        </Card>
        <Link to="/leads" className={styles.back}>
          {t('back')}
        </Link>
      </div>
      {asksReason && (
        <LossDialog
          name={lead.fullName}
          onClose={() => setAsksReason(false)}
          onReason={(reason) => {
            setAsksReason(false);
            void move(lead, 'LOST', reason);
          }}
        />
      )}
    </Page>
  );
}
