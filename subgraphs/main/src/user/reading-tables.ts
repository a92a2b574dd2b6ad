import type { PersonalTable } from '@alif24/subgraph-shared/privacy';

const gone = (table: string, as: string | null, omit?: readonly string[]): PersonalTable => ({
  ...{ table: `main.${table}`, by: 'student_id', as, omit, erase: 'DELETE' },
});

/** What reading aloud and understanding leave of a person. */
export const readingTables: readonly PersonalTable[] = [
  gone('reading_recordings', null),
  gone('reading_marks', 'readingMarks', ['marked_by']),
  gone('readings', 'readings', ['marked_by', 'started_by']),
  gone('story_answers', 'storyAnswers'),
  gone('stories_read', 'storiesRead'),
  {
    table: 'main.readings',
    by: 'started_by',
    as: null,
    erase: 'KEEP',
    why: 'an id: which adult listened; it is the child’s',
  },
  {
    table: 'main.readings',
    by: 'marked_by',
    as: null,
    erase: 'KEEP',
    why: 'an id: which adult judged; it is the child’s',
  },
  {
    table: 'main.reading_marks',
    by: 'marked_by',
    as: null,
    erase: 'KEEP',
    why: 'an id: which adult judged; it is the child’s',
  },
];
