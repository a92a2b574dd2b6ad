import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import styles from './story.module.css';
import { storyTexts } from './story.texts.ts';
import { StoryReader } from './story-reader.tsx';

/** One story on a quiet page, and what may come after it. */
export function StoryPage() {
  const t = useTexts(storyTexts);
  const { id = '' } = useParams();
  const [isRead, setRead] = useState(false);
  return (
    <main className={styles.page}>
      <Link to="/stories" aria-label={t('close')} className={styles.close}>
        <IconX size={26} aria-hidden="true" />
      </Link>
      {isRead ? (
        <div className={styles.end}>
          <Drawing picture="book" letter="" className={styles.book} />
          <h1>{t('end')}</h1>
          <BigButton to="/stories">{t('all')}</BigButton>
          <BigButton kind="quiet" onClick={() => setRead(false)}>
            {t('again')}
          </BigButton>
        </div>
      ) : (
        <StoryReader id={id} onEnd={() => setRead(true)} />
      )}
    </main>
  );
}
