import { Drawing } from '@alif24/client-shared/drawings';
import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './desk.module.css';
import { deskTexts } from './desk.texts.ts';
import { Price } from './price.tsx';
import { type OwnPrize, prizeDesk, updatePrize } from './prize.graphql.ts';
import { PrizeForm } from './prize-form.tsx';

interface OwnPrizesProps {
  prizes: readonly OwnPrize[];
  isFamily: boolean;
  hasMore: boolean;
  more: () => void;
}

/** What the caller offers: add, change, take away. */
export function OwnPrizes({ prizes, isFamily, hasMore, more }: OwnPrizesProps) {
  const t = useTexts(deskTexts);
  /** The id of the prize that is changed, `new` for one to add. */
  const [edited, setEdited] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const open = (id: string | null, saved = false) => {
    setEdited(id);
    setSaved(saved);
  };
  return (
    <section>
      <div className={styles.head}>
        <h2>{t('own')}</h2>
        {edited !== 'new' && (
          <BigButton kind="quiet" icon={<IconPlus aria-hidden="true" />} onClick={() => open('new')}>
            {t('add')}
          </BigButton>
        )}
      </div>
      {isSaved && <Notice kind="done">{t('saved')}</Notice>}
      {edited === 'new' && <PrizeForm close={(saved) => open(null, saved)} />}
      {prizes.length === 0 && edited === null && (
        <EmptyState picture="kite" title={t('noOwn')} advice={t(isFamily ? 'noOwnFamily' : 'noOwnSchool')} />
      )}
      <ul className={styles.own}>
        {prizes.map((prize) =>
          edited === prize.id ? (
            <li key={prize.id}>
              <PrizeForm prize={prize} close={(saved) => open(null, saved)} />
            </li>
          ) : (
            <Row key={prize.id} prize={prize} edit={() => open(prize.id)} />
          ),
        )}
      </ul>
      {hasMore && (
        <BigButton kind="quiet" onClick={more}>
          {t('more')}
        </BigButton>
      )}
    </section>
  );
}

function Row({ prize, edit }: { prize: OwnPrize; edit: () => void }) {
  const t = useTexts(deskTexts);
  const format = useFormat();
  const locale = localeOf(useLanguage().language);
  const [update, { loading }] = useMutation(updatePrize, { refetchQueries: [prizeDesk] });
  const { id, title, picture, price, stock, isOpen } = prize;
  const left = typeof stock === 'number' ? t('pieces', { count: format.number(stock) }) : t('unlimited');
  return (
    <Card as="li" className={styles.prize}>
      <Drawing picture={picture} letter={title.charAt(0).toUpperCase()} className={styles.small} />
      <div className={styles.words} data-open={isOpen}>
        <strong>{title}</strong>
        <p className={styles.line}>
          <Price coins={price} /> <span>{isOpen ? left : t('retired')}</span>
        </p>
      </div>
      <div className={styles.tools}>
        <button type="button" onClick={edit}>
          {t('edit')}
        </button>
        <button
          type="button"
          disabled={loading}
          onClick={() =>
            void update({ variables: { input: { prizeId: id, isOpen: !isOpen }, locale } }).catch(() => {})
          }
        >
          {t(isOpen ? 'retire' : 'reopen')}
        </button>
      </div>
    </Card>
  );
}
