import type { PersonalTable } from '@alif24/subgraph-shared/privacy';

const gone = (table: string, by: string, as: string): PersonalTable => ({
  ...{ table: `main.${table}`, by, as, erase: 'DELETE' },
});

/** What stories made to order leave of a person: with an adult go the stories that they approved, for others as well. */
export const storyTables: readonly PersonalTable[] = [
  gone('made_story_readers', 'student_id', 'storiesMadeForMe'),
  gone('made_stories', 'author_id', 'madeStories'),
  gone('story_drafts', 'author_id', 'storyDrafts'),
];
