import { personalData as describe } from '@alif24/subgraph-shared/privacy';

export const personalData = describe(
  [
    { table: 'lessons.block_completions', by: 'student_id', as: 'blockCompletions', erase: 'DELETE' },
    { table: 'lessons.lesson_progress', by: 'student_id', as: 'lessonProgress', erase: 'DELETE' },
    // The lesson is the pupils' from when it was published; who wrote it is not known any more.
    { table: 'lessons.lessons', by: 'author_id', as: 'writtenLessons', erase: { set: 'author_id = NULL' } },
  ],
  { 'lessons.lesson_blocks': 'what lessons teach' },
);
