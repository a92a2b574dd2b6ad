import { useErrorText } from '@alif24/client-shared/apollo';
import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { approveWish, type Wish } from './waiting.graphql.ts';
import styles from './waiting.module.css';
import { waitingTexts } from './waiting.texts.ts';

/** A child's wish: yes by one tap, anything else on the page of prizes. */
export function WaitingWish({ wish: { id, prize, price, student } }: { wish: Wish }) {
  const t = useTexts(waitingTexts);
  const errorText = useErrorText();
  const [approve, { data, error, loading }] = useMutation(approveWish);
  return (
    <li className={styles.one}>
      <Drawing picture={prize.picture} letter={prize.title.charAt(0).toUpperCase()} className={styles.picture} />
      <div className={styles.words}>
        <strong>{prize.title}</strong>
        <p>{t('wish', { child: student?.displayName ?? '', count: price })}</p>
      </div>
      <div className={styles.acts}>
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        {data ? (
          <Notice kind="done">{t('approved', { title: prize.title })}</Notice>
        ) : (
          <>
            <BigButton
              icon={<IconCheck aria-hidden="true" />}
              isBusy={loading}
              onClick={() => void approve({ variables: { input: { redemptionId: id } } }).catch(() => {})}
            >
              {t('approve')}
            </BigButton>
            <Link to="/prizes">{t('answer')}</Link>
          </>
        )}
      </div>
    </li>
  );
}
