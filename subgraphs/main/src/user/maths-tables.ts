import type { PersonalTable } from '@alif24/subgraph-shared/privacy';

const gone = (table: string, as: string): PersonalTable => ({
  ...{ table: `main.${table}`, by: 'student_id', as, erase: 'DELETE' },
});

/** What practising maths leaves of a person. */
export const mathsTables: readonly PersonalTable[] = [
  gone('math_problems', 'mathProblems'),
  gone('math_skills', 'mathSkills'),
  { ...gone('math_learners', 'mathLearner'), omit: ['timed_by'] },
  {
    table: 'main.math_learners',
    by: 'timed_by',
    as: null,
    erase: 'KEEP',
    why: 'an id: which adult wants the time shown; it is the child’s',
  },
];
