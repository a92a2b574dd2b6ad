import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import styles from './data.module.css';
import { dataTexts } from './data.texts.ts';

interface ErasureConfirmationProps {
  isChild: boolean;
  /** Tiyin that the person would lose; they have to say that they give them up. */
  money: string;
  isBusy: boolean;
  onKeep: () => void;
  onErase: (idempotencyKey: string) => void;
}

/** The second step: what it means, and that it is understood. */
export function ErasureConfirmation({ isChild, money, isBusy, onKeep, onErase }: ErasureConfirmationProps) {
  const t = useTexts(dataTexts);
  const format = useFormat();
  const [isGivenUp, setGivenUp] = useState(false);
  const [isUnderstood, setUnderstood] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const hasMoney = BigInt(money) > 0n;
  return (
    <div className={styles.steps}>
      <h3>{t('eraseSure')}</h3>
      <ul className={styles.list}>
        <li>{t('erase1')}</li>
        <li>{t('erase2')}</li>
        {isChild && <li>{t('erase3')}</li>}
        {isChild && <li>{t('erase4')}</li>}
      </ul>
      {hasMoney && (
        <>
          <Notice kind="problem">{t('eraseMoney', { amount: format.money(money) })}</Notice>
          <Link to="/balance" className={styles.more}>
            {t('eraseSpend')} <IconArrowRight size={20} aria-hidden="true" />
          </Link>
          <label className={styles.understood}>
            <input type="checkbox" checked={isGivenUp} onChange={(event) => setGivenUp(event.target.checked)} />
            {t('eraseGiveUp', { amount: format.money(money) })}
          </label>
        </>
      )}
      <label className={styles.understood}>
        <input type="checkbox" checked={isUnderstood} onChange={(event) => setUnderstood(event.target.checked)} />
        {t('eraseUnderstood')}
      </label>
      <div className={styles.buttons}>
        <BigButton onClick={onKeep}>{t('eraseKeep')}</BigButton>
        <button
          type="button"
          className={styles.danger}
          disabled={!isUnderstood || (hasMoney && !isGivenUp) || isBusy}
          aria-busy={isBusy}
          onClick={() => onErase(idempotencyKey)}
        >
          {t('eraseConfirm')}
        </button>
      </div>
    </div>
  );
}
