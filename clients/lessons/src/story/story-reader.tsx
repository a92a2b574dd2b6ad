import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsStoryQuery, Script } from '@alif24/client-shared/graphql';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { story } from './story.graphql.ts';
import { storyTexts } from './story.texts.ts';
import styles from './story-reader.module.css';
import { StoryScript } from './story-script.tsx';

type Story = NonNullable<LessonsStoryQuery['story']>;

/** A story page by page, in large letters; an Uzbek one in either script. `onEnd` is called after the last page. */
export function StoryReader({ id, onEnd }: { id: string; onEnd: () => void }) {
  const t = useTexts(storyTexts);
  const { language } = useLanguage();
  const [script, setScript] = useState<Script>(language === 'uz-Cyrl' ? 'CYRL' : 'LATN');
  const [at, setAt] = useState(0);
  const result = useQuery(story, { variables: { id, script } });
  return (
    <QueryBoundary
      result={result}
      empty={{ when: ({ story }) => story === null, show: <EmptyState picture="book" advice={t('lost')} /> }}
    >
      {({ story }) =>
        story && (
          <Pages
            story={story}
            at={at}
            turnTo={setAt}
            onEnd={onEnd}
            choice={story.language === 'uz' && <StoryScript script={script} choose={setScript} />}
            lang={story.language === 'uz' && script === 'CYRL' ? 'uz-Cyrl' : story.language}
          />
        )
      }
    </QueryBoundary>
  );
}

interface PagesProps {
  story: Story;
  at: number;
  turnTo: (page: number) => void;
  onEnd: () => void;
  choice: ReactNode;
  lang: string;
}

function Pages({ story, at, turnTo, onEnd, choice, lang }: PagesProps) {
  const t = useTexts(storyTexts);
  const { title, picture, pages } = story;
  const isLast = at === pages.length - 1;
  const next = () => (isLast ? onEnd() : turnTo(at + 1));
  useArrowKeys(() => turnTo(Math.max(at - 1, 0)), next);
  return (
    <div className={styles.reader}>
      <title>{`${title} · Alif24`}</title>
      <div className={styles.head}>{choice}</div>
      <h1 lang={lang} className={styles.title} data-small={at > 0}>
        {title}
      </h1>
      <Drawing picture={picture} letter={title.charAt(0)} className={styles.picture} />
      <p lang={lang} className={styles.text} aria-live="polite">
        {pages[at]}
      </p>
      <div className={styles.foot}>
        <ol className={styles.dots} aria-label={t('page', { number: at + 1, total: pages.length })}>
          {pages.map((page, n) => (
            <li key={page} data-read={n <= at} />
          ))}
        </ol>
        <div className={styles.turn}>
          <BigButton
            kind="quiet"
            isDisabled={at === 0}
            icon={<IconArrowLeft size={22} aria-hidden="true" />}
            onClick={() => turnTo(at - 1)}
          >
            {t('before')}
          </BigButton>
          <BigButton onClick={next}>{t(isLast ? 'finish' : 'next')}</BigButton>
        </div>
      </div>
    </div>
  );
}

/** Turns pages from the keyboard, but not while somebody chooses a script. */
function useArrowKeys(left: () => void, right: () => void) {
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement) return;
      if (key === 'ArrowLeft') left();
      if (key === 'ArrowRight') right();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
