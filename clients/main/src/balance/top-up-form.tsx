import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { createTopUp } from './balance.graphql.ts';
import styles from './balance.module.css';
import { balanceTexts } from './balance.texts.ts';
import { type Options, PROVIDER_NAMES, somOf, tiyinOf } from './providers.ts';

const CHIPS = [50_000, 100_000, 200_000, 500_000];

/** How much and by whom; then the provider's own page takes over. `wanted` is what is missing for a bill. */
export function TopUpForm({ options, wanted }: { options: Options; wanted: bigint | null }) {
  const t = useTexts(balanceTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [text, setText] = useState(() => format.number(wanted === null ? 100_000 : somOf(wanted)));
  const [provider, setProvider] = useState(options.providers[0]);
  const [isChecked, setChecked] = useState(false);
  // One key a filled-in form: a press that is repeated makes no second order.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [create, { loading, error }] = useMutation(createTopUp);
  const amount = tiyinOf(text);
  const isRight = amount !== null && amount >= BigInt(options.minimum) && amount <= BigInt(options.maximum);
  const bounds = { minimum: format.money(options.minimum), maximum: format.money(options.maximum) };

  const change = (value: string) => {
    setText(value);
    setKey(crypto.randomUUID());
  };

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isRight || !provider) return;
    const input = { amount: String(amount), provider, idempotencyKey: key };
    const { data } = await create({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data?.createTopUp.checkoutUrl) window.location.assign(data.createTopUp.checkoutUrl);
  }

  return (
    <Card as="section" className={styles.topUp}>
      <h2>{t('topUp')}</h2>
      {options.providers.length === 0 ? (
        <Notice kind="info">{t('off')}</Notice>
      ) : (
        <form noValidate onSubmit={send} className={styles.form}>
          <TextInput
            label={t('amount')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={16}
            value={text}
            autoFocus={wanted !== null}
            error={isChecked && !isRight && t('amountWrong', bounds)}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <div className={styles.chips}>
            {CHIPS.map((som) => (
              <button
                key={som}
                type="button"
                aria-pressed={amount === BigInt(som) * 100n}
                onClick={() => change(format.number(som))}
              >
                {format.number(som)}
              </button>
            ))}
          </div>
          <fieldset className={styles.providers}>
            <legend>{t('provider')}</legend>
            {options.providers.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="provider"
                  value={name}
                  checked={provider === name}
                  onChange={() => {
                    setProvider(name);
                    setKey(crypto.randomUUID());
                  }}
                />
                <span>{PROVIDER_NAMES[name]}</span>
              </label>
            ))}
          </fieldset>
          {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
          <BigButton type="submit" isBusy={loading}>
            {t('pay')}
          </BigButton>
        </form>
      )}
    </Card>
  );
}
