import { useErrorText } from '@alif24/client-shared/apollo';
import type { CrmClassCardsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconPrinter, IconQrcode } from '@tabler/icons-react';
import { issueClassCard, revokeClassCard } from './class-card.graphql.ts';
import styles from './class-card.module.css';
import { classCardTexts } from './class-card.texts.ts';
import { printOnly } from './print-only.ts';

interface ClassSheetProps {
  classroom: CrmClassCardsQuery['classroom'];
  onChanged: () => void;
}

/** The card of the class with the list of given names, on one sheet. */
export function ClassSheet({ classroom: { id: classroomId, name, card }, onChanged }: ClassSheetProps) {
  const t = useTexts(classCardTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [issue, issued] = useMutation(issueClassCard);
  const [revoke, revoked] = useMutation(revokeClassCard);
  const made = card && issued.data?.issueClassCard;
  const error = issued.error ?? revoked.error;
  const run = (work: Promise<unknown>) => void work.then(onChanged).catch(() => {});
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('classCard')}</h2>
      <p className={styles.lead}>{t('classCardLead')}</p>
      <p>{card ? t('until', { day: format.date(card.expiresAt) }) : t('noCard')}</p>
      {made && (
        <>
          <div className={styles.sheet} data-sheet="class">
            <strong className={styles.name}>{name}</strong>
            <QrCode text={made.link} alt={t('qrClass', { name })} className={styles.bigQr} />
            <p>{t('steps')}</p>
            <ul className={styles.givenNames}>
              {made.pupils.map(({ id, givenName, number }) => (
                <li key={id}>{number === null ? givenName : `${givenName} ${number}`}</li>
              ))}
            </ul>
          </div>
          <Notice kind="info">{t('shownOnce')}</Notice>
          <BigButton icon={<IconPrinter size={22} aria-hidden="true" />} onClick={() => printOnly('class')}>
            {t('print')}
          </BigButton>
        </>
      )}
      <div className={styles.actions}>
        <BigButton
          kind={made ? 'quiet' : 'main'}
          icon={<IconQrcode size={22} aria-hidden="true" />}
          isBusy={issued.loading}
          onClick={() => run(issue({ variables: { input: { classroomId } } }))}
        >
          {t('newClassCard')}
        </BigButton>
        {card && (
          <BigButton kind="quiet" onClick={() => run(revoke({ variables: { input: { classroomId } } }))}>
            {t('revoke')}
          </BigButton>
        )}
      </div>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
