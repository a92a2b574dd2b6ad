import type { MainStoryToReadQuery } from '@alif24/client-shared/graphql';

export type StoryToRead = NonNullable<MainStoryToReadQuery['story']>;
export type Reader = NonNullable<MainStoryToReadQuery['me']>;

/** What each step of the page gets. */
export interface StepProps {
  story: StoryToRead;
  me: Reader;
}
