import { useErrorText } from '@alif24/client-shared/apollo';
import type { CrmClassCardsQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconCards, IconPrinter } from '@tabler/icons-react';
import { issuePupilCards } from './class-card.graphql.ts';
import styles from './class-card.module.css';
import { classCardTexts } from './class-card.texts.ts';
import { printOnly } from './print-only.ts';

export type CardPupil = NonNullable<CrmClassCardsQuery['classroom']['students']>['edges'][number]['node'];

/** A card for each pupil to cut out. */
export function PupilSheet({ className, pupils }: { className: string; pupils: readonly CardPupil[] }) {
  const t = useTexts(classCardTexts);
  const errorText = useErrorText();
  const [issue, { data, error, loading }] = useMutation(issuePupilCards);
  const childIds = pupils.map(({ id }) => id);
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('ownCards')}</h2>
      <p className={styles.lead}>{t('ownCardsLead')}</p>
      {data && (
        <>
          <ul className={styles.cards} data-sheet="pupils">
            {data.issueChildCards.map(({ link, child, card }) => (
              <li key={card.id}>
                <QrCode text={link} alt={t('qrPupil', { name: child.firstName ?? '' })} className={styles.smallQr} />
                <span>
                  <strong>{child.firstName}</strong>
                  {className}
                  <small>{t('scan')}</small>
                </span>
              </li>
            ))}
          </ul>
          <Notice kind="info">{t('shownOnce')}</Notice>
          <BigButton icon={<IconPrinter size={22} aria-hidden="true" />} onClick={() => printOnly('pupils')}>
            {t('print')}
          </BigButton>
        </>
      )}
      <BigButton
        kind="quiet"
        icon={<IconCards size={22} aria-hidden="true" />}
        isBusy={loading}
        onClick={() => void issue({ variables: { input: { childIds } } }).catch(() => {})}
      >
        {t('newOwnCards')}
      </BigButton>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
