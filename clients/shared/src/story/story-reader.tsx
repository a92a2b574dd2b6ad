import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { Script } from '../graphql/index.ts';
import { useLanguage, useTexts } from '../i18n/index.ts';
import { EmptyState, QueryBoundary } from '../ui/index.ts';
import { story } from './story.graphql.ts';
import { storyTexts } from './story.texts.ts';
import { StoryPages } from './story-pages.tsx';

interface StoryReaderProps {
  id: string;
  /** After the last page. */
  onEnd: () => void;
  /** Goes to the same story in another language; without it no other is offered. */
  openTwin?: (id: string) => void;
}

/** A story page by page, in large letters, read aloud when asked; an Uzbek one in either script. The one reader of all sites. */
export function StoryReader({ id, ...rest }: StoryReaderProps) {
  const { language } = useLanguage();
  const [script, setScript] = useState<Script>(language === 'uz-Cyrl' ? 'CYRL' : 'LATN');
  // A twin begins anew: the pages of the story before would answer to its buttons while it is on its way.
  return <OneStory key={id} id={id} script={script} chooseScript={setScript} {...rest} />;
}

/** Made to order: it may have been taken back since it was read last, so the graph is asked each time. */
const isMade = (id: string) => /^\w\w-ai-/.test(id);

interface OneStoryProps extends StoryReaderProps {
  script: Script;
  chooseScript: (script: Script) => void;
}

function OneStory({ id, ...rest }: OneStoryProps) {
  const t = useTexts(storyTexts);
  const result = useQuery(story, {
    variables: { id, script: rest.script },
    fetchPolicy: isMade(id) ? 'cache-and-network' : 'cache-first',
  });
  return (
    <QueryBoundary
      result={result}
      empty={{ when: ({ story }) => story === null, show: <EmptyState picture="book" advice={t('lost')} /> }}
    >
      {({ story }) => story && <StoryPages story={story} {...rest} />}
    </QueryBoundary>
  );
}
