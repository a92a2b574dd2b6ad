import { Drawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { StoryReader } from '@alif24/client-shared/story';
import { BigButton, takeFocus } from '@alif24/client-shared/ui';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import styles from './story.module.css';
import { storyTexts } from './story.texts.ts';

/** One story on a quiet page, and what comes after it: to read it oneself and answer. */
export function StoryPage() {
  const t = useTexts(storyTexts);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  /** Which story was read to its end; a twin begins anew. */
  const [read, setRead] = useState<string | null>(null);
  return (
    <main className={styles.page}>
      <Link to="/stories" aria-label={t('close')} className={styles.close}>
        <IconX size={26} aria-hidden="true" />
      </Link>
      {read === id ? (
        <div className={styles.end}>
          <Drawing picture="book" letter="" className={styles.book} />
          <h1 ref={takeFocus} tabIndex={-1}>
            {t('end')}
          </h1>
          <p>{t('afterwards')}</p>
          <BigButton to={`/stories/${id}/read`}>{t('readMyself')}</BigButton>
          <BigButton kind="quiet" onClick={() => setRead(null)}>
            {t('again')}
          </BigButton>
          <BigButton kind="quiet" to="/stories">
            {t('all')}
          </BigButton>
        </div>
      ) : (
        <StoryReader
          id={id}
          onEnd={() => setRead(id)}
          openTwin={(twin) => void navigate(`/stories/${twin}`, { replace: true })}
        />
      )}
    </main>
  );
}
