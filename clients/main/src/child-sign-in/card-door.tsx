import { codeOf } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, ErrorState, PageSkeleton } from '@alif24/client-shared/ui';
import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './child-door.module.css';
import { childDoorTexts } from './child-door.texts.ts';

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
    <div className={styles.door}>
      <title>Alif24</title>
      {!secret && <EmptyState picture="school" title={t('noCard')} advice="" />}
      {isLost && <EmptyState picture="kite" title={t('lostCard')} advice={t('lostCardAdvice')} />}
      {error && !isLost && (
        <ErrorState error={error} retry={() => void open({ variables: { input: { secret } } }).catch(() => {})} />
      )}
      {secret && !data && !error && <PageSkeleton />}
      {data && children(data)}
    </div>
  );
}
