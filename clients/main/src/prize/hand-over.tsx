import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { Drawing } from '@alif24/client-shared/drawings';
import type { MainRedemptionFragment } from '@alif24/client-shared/graphql';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconGift } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import styles from './desk.module.css';
import { deskTexts } from './desk.texts.ts';
import { collectRedemption, prizeDesk } from './prize.graphql.ts';

interface HandOverProps {
  wishes: readonly MainRedemptionFragment[];
  /** A family gives its own prizes without a code, and sees that the school gives the school's. */
  isFamily: boolean;
}

/** What was approved and not fetched yet. */
export function HandOver({ wishes, isFamily }: HandOverProps) {
  const t = useTexts(deskTexts);
  const [done, setDone] = useState<string | null>(null);
  return (
    <section>
      <h2>{t('handOver')}</h2>
      {!isFamily && wishes.length > 0 && <p className={styles.none}>{t('handOverLead')}</p>}
      {done && <Notice kind="done">{t('given', { prize: done })}</Notice>}
      {wishes.length === 0 && <p className={styles.none}>{t('nothingToHandOver')}</p>}
      <ul className={styles.requests}>
        {wishes.map((wish) => (
          <Row key={wish.id} wish={wish} isFamily={isFamily} onDone={() => setDone(wish.prize.title)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ wish, isFamily, onDone }: { wish: MainRedemptionFragment; isFamily: boolean; onDone: () => void }) {
  const t = useTexts(deskTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const locale = localeOf(useLanguage().language);
  const [collect, { loading, error }] = useMutation(collectRedemption, { refetchQueries: [prizeDesk] });
  const { id, prize, student, expiresAt } = wish;
  const isOurs = !isFamily || prize.audience === 'CHILDREN';

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('code');
    const input = { redemptionId: id, code: typed === null ? null : String(typed) };
    const { data } = await collect({ variables: { input, locale } });
    if (data) onDone();
  }

  return (
    <Card as="li" className={styles.request}>
      <Drawing picture={prize.picture} letter={prize.title.charAt(0).toUpperCase()} className={styles.drawing} />
      <div className={styles.words}>
        <h3>{student?.fullName ?? student?.displayName}</h3>
        <p>{prize.title}</p>
        <p className={styles.none}>{t('waits', { date: format.day(expiresAt) })}</p>
      </div>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {isOurs ? (
        <form noValidate onSubmit={(event) => void give(event).catch(() => {})} className={styles.actions}>
          {!isFamily && (
            <TextInput
              name="code"
              label={t('code')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={7}
              className={styles.code}
            />
          )}
          <BigButton type="submit" isBusy={loading} icon={<IconGift aria-hidden="true" />}>
            {t(isFamily ? 'gave' : 'give')}
          </BigButton>
        </form>
      ) : (
        <p className={styles.actions}>{t('schoolGives')}</p>
      )}
    </Card>
  );
}
