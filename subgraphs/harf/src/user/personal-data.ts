import { personalData as describe } from '@alif24/subgraph-shared/privacy';

export const personalData = describe([
  { table: 'harf.letter_answers', by: 'student_id', as: 'letterAnswers', erase: 'DELETE' },
  { table: 'harf.letter_practices', by: 'student_id', as: 'letterPractices', erase: 'DELETE' },
]);
