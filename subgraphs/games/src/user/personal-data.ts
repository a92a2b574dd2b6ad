import { personalData as describe } from '@alif24/subgraph-shared/privacy';

export const personalData = describe([
  { table: 'games.game_rounds', by: 'student_id', as: 'gameRounds', erase: 'DELETE' },
]);
