import { personalData as describe } from '@alif24/subgraph-shared/privacy';

export const personalData = describe(
  [
    {
      table: 'testai.test_answers',
      by: 'attempt_id',
      where: 't.attempt_id IN (SELECT id FROM testai.test_attempts WHERE student_id = $1::uuid)',
      as: 'testAnswers',
      erase: 'DELETE',
    },
    { table: 'testai.test_attempts', by: 'student_id', as: 'testAttempts', erase: 'DELETE' },
    {
      table: 'testai.tests',
      by: 'author_id',
      as: 'writtenTests',
      erase: 'KEEP',
      why: 'belongs to the pupils who take it as well, and names its author by id alone',
    },
  ],
  {
    'testai.test_questions': 'what tests ask',
    'testai.test_question_keys': 'what is right',
  },
);
