import { codeOf } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, ErrorState, PageSkeleton } from '@alif24/client-shared/ui';
import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './child-door.module.css';
import { childDoorTexts } from './child-door.texts.ts';
import { ScanDrawing } from './scan-drawing.tsx';

interface CardDoorProps<Data> {
  /** What opens the card. */
  mutation: TypedDocumentNode<Data, { input: { secret: string } }>;
  children: (opened: Data) => ReactNode;
}

/** Reads the secret behind `#`, which no server gets to see with the address, and opens the card with it. */
export function CardDoor<Data>({ mutation, children }: CardDoorProps<Data>) {
  const t = useTexts(childDoorTexts);
  const [secret] = useState(() => window.location.hash.slice(1));
  const [open, { data, error }] = useMutation(mutation);
  useEffect(() => {
    if (secret) open({ variables: { input: { secret } } }).catch(() => {});
  }, [open, secret]);
  const isLost = error && codeOf(error) === 'NOT_FOUND';
  return (
    <main className={styles.door}>
      <title>{`${t('byCard')} · Alif24`}</title>
      {!secret && <NoCard />}
      {isLost && <EmptyState isPage picture="kite" title={t('lostCard')} advice={t('lostCardAdvice')} />}
      {error && !isLost && (
        <ErrorState error={error} retry={() => void open({ variables: { input: { secret } } }).catch(() => {})} />
      )}
      {secret && !data && !error && <PageSkeleton />}
      {data && children(data)}
    </main>
  );
}

/** Somebody came without a card: what to do, drawn. */
function NoCard() {
  const t = useTexts(childDoorTexts);
  return (
    <>
      <ScanDrawing />
      <h1>{t('noCard')}</h1>
      <p>{t('noCardAdvice')}</p>
      <BigButton kind="quiet" to="/sign-in" icon={<IconArrowLeft size={22} aria-hidden="true" />}>
        {t('otherWay')}
      </BigButton>
    </>
  );
}
