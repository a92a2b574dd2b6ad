import { useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { Card, CopyButton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { botOfInvitation } from './entry.graphql.ts';
import styles from './entry.module.css';
import { entryTexts } from './entry.texts.ts';

/** For whoever holds it: the link to hand on, of the bot where there is one, as words and as a code to scan. */
export function Invitation({ olympiadId }: { olympiadId: string }) {
  const t = useTexts(entryTexts);
  const { data } = useQuery(botOfInvitation);
  if (!data) return null;
  const bot = data.signInMethods.telegramBot;
  const link = bot
    ? `https://t.me/${bot}?start=olympiad_${olympiadId}`
    : `${window.location.origin}/olympiads/${olympiadId}`;
  return (
    <Card as="section" className={styles.invitation}>
      <h2>{t('invite')}</h2>
      <p>{t(bot ? 'inviteBot' : 'invitePage')}</p>
      <QrCode text={link} alt={t('inviteQr')} className={styles.qr} />
      <code className={styles.link}>{link}</code>
      <CopyButton text={link} label={t('copy')} done={t('copied')} />
    </Card>
  );
}
