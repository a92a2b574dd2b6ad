import type { MainStoriesMadeQuery, MainStoriesQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { StoryLevel, StoryPicture } from '@alif24/client-shared/story';
import { Link } from 'react-router';
import styles from './stories.module.css';
import { storyTexts } from './story.texts.ts';

type Made = MainStoriesMadeQuery['storiesMade']['edges'][number]['node'];
type Shown = MainStoriesQuery['stories']['edges'][number]['node'] & Partial<Pick<Made, 'making'>>;

/** One story on the shelf; of one that a program wrote it says so, and who approved it. */
export function StoryCard({ story }: { story: Shown }) {
  const t = useTexts(storyTexts);
  const { id, picture, theme, language, title, level, pageCount, making } = story;
  return (
    <li>
      <Link to={`/stories/${id}`} className={styles.story}>
        <StoryPicture picture={picture} theme={theme} className={styles.picture} />
        <span className={styles.words}>
          <span className={styles.title} lang={language}>
            {title}
          </span>
          <span className={styles.facts}>
            <StoryLevel level={level} /> {t('pages', { count: pageCount })}
          </span>
          {making && (
            <span className={styles.making}>
              {t(making.writer)}, {t(making.approvedAs as 'PARENT' | 'TEACHER')}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
