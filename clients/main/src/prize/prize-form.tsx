import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './desk.module.css';
import { deskTexts } from './desk.texts.ts';
import { PictureChoice } from './picture-choice.tsx';
import { createPrize, type OwnPrize, prizeDesk, updatePrize } from './prize.graphql.ts';
import { readPrize, type WrongField } from './prize-form.ts';

/** Adds a prize, or changes the one that is given. */
export function PrizeForm({ prize, close }: { prize?: OwnPrize; close: (isSaved: boolean) => void }) {
  const t = useTexts(deskTexts);
  const errorText = useErrorText();
  const locale = localeOf(useLanguage().language);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const options = { refetchQueries: [prizeDesk], awaitRefetchQueries: true };
  const [create, created] = useMutation(createPrize, options);
  const [update, updated] = useMutation(updatePrize, options);
  const error = created.error ?? updated.error;
  const titleIn = (language: 'RU' | 'EN') => prize?.titles.find((one) => one.locale === language)?.text ?? '';
  const isCounted = !prize || typeof prize.stock === 'number';

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { wrong, stock, addStock, ...fields } = readPrize(new FormData(event.currentTarget));
    setWrong(wrong);
    if (wrong.length > 0) return;
    if (prize) await update({ variables: { input: { prizeId: prize.id, ...fields, addStock }, locale } });
    else await create({ variables: { input: { ...fields, stock } } });
    close(true);
  }

  return (
    <Card>
      <form noValidate onSubmit={(event) => void save(event).catch(() => {})} className={styles.form}>
        <TextInput
          name="title"
          label={t('name')}
          defaultValue={prize?.typed}
          maxLength={100}
          autoComplete="off"
          error={wrong.includes('title') && t('nameWrong')}
        />
        <TextInput
          name="price"
          label={t('priceLabel')}
          defaultValue={prize?.price}
          inputMode="numeric"
          autoComplete="off"
          error={wrong.includes('price') && t('priceWrong')}
        />
        {isCounted && (
          <TextInput
            name={prize ? 'addStock' : 'stock'}
            label={t(prize ? 'addStock' : 'stock')}
            inputMode={prize ? 'text' : 'numeric'}
            autoComplete="off"
            error={wrong.includes('stock') && t('stockWrong')}
          />
        )}
        <PictureChoice label={t('picture')} chosen={prize?.picture ?? ''} />
        <details>
          <summary>{t('inOther')}</summary>
          <div className={styles.form}>
            <TextInput name="RU" label={t('RU')} defaultValue={titleIn('RU')} maxLength={100} autoComplete="off" />
            <TextInput name="EN" label={t('EN')} defaultValue={titleIn('EN')} maxLength={100} autoComplete="off" />
            <Textarea name="description" label={t('about')} defaultValue={prize?.description} maxLength={1000} />
          </div>
        </details>
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        <div className={styles.actions}>
          <BigButton type="submit" isBusy={created.loading || updated.loading}>
            {t('save')}
          </BigButton>
          <BigButton kind="quiet" onClick={() => close(false)}>
            {t('cancel')}
          </BigButton>
        </div>
      </form>
    </Card>
  );
}
