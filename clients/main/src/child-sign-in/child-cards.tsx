import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainChildAccessQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './child-access.module.css';
import { childAccessTexts } from './child-access.texts.ts';
import { issueChildCards, revokeChildCard } from './child-sign-in.graphql.ts';

type ChildCard = NonNullable<NonNullable<MainChildAccessQuery['user']>['childSignIn']>['cards'][number];

interface ChildCardsProps {
  childId: string;
  name: string;
  cards: readonly ChildCard[];
  onChanged: () => void;
}

/** The cards of a child, and a new one, shown once to be printed. */
export function ChildCards({ childId, name, cards, onChanged }: ChildCardsProps) {
  const t = useTexts(childAccessTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [isEnough, setEnough] = useState(false);
  const [issue, issued] = useMutation(issueChildCards);
  const [revoke, revoked] = useMutation(revokeChildCard);
  const error = issued.error ?? revoked.error;
  const link = issued.data?.issueChildCards[0]?.link;
  const run = (work: Promise<unknown>) => void work.then(onChanged).catch(() => {});

  return (
    <Card as="section" className={styles.part}>
      <h2>{t('cards')}</h2>
      <p className={styles.lead}>{t('cardsLead')}</p>
      {link && (
        <>
          <div className={styles.paper} data-print="only">
            <QrCode text={link} alt={t('qrOf', { name })} className={styles.qr} />
            <strong>{name}</strong>
            <span>Alif24 · {t('scan')}</span>
          </div>
          <Notice kind="info">{t('cardOnce')}</Notice>
          <BigButton icon={<IconPrinter size={22} aria-hidden="true" />} onClick={() => window.print()}>
            {t('print')}
          </BigButton>
        </>
      )}
      <ul className={styles.rows}>
        {cards.map((card) => (
          <li key={card.id}>
            <span>
              {t('cardUntil', { day: format.date(card.expiresAt) })}
              {card.isEnough && <small>{t('cardEnough')}</small>}
            </span>
            <button
              type="button"
              className={styles.end}
              onClick={() => run(revoke({ variables: { input: { childId, cardId: card.id } } }))}
            >
              {t('revoke')}
            </button>
          </li>
        ))}
      </ul>
      <label className={styles.choice}>
        <input type="checkbox" checked={isEnough} onChange={(event) => setEnough(event.currentTarget.checked)} />
        <span>{t('isEnough')}</span>
      </label>
      <BigButton
        kind="quiet"
        isBusy={issued.loading}
        onClick={() => run(issue({ variables: { input: { childIds: [childId], isEnough } } }))}
      >
        {t('newCard')}
      </BigButton>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
