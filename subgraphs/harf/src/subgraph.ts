import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { AlphabetResolver, LetterWordResolver } from './alphabet/alphabet.resolver.ts';
import { letterById } from './alphabet/alphabet.service.ts';
import { loadDemo } from './demo.ts';
import { LetterAnswerRow, LetterPracticeRow } from './letter-practice/letter-practice.entity.ts';
import { LetterPracticeResolver } from './letter-practice/letter-practice.resolver.ts';
import { HarfMigrations } from './migrations/index.ts';
import { HarfStatisticsResolver } from './statistics/statistics.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { UserResolver } from './user/user.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'harf',
  port: 8001,
  entities: [LetterPracticeRow, LetterAnswerRow],
  migrations: HarfMigrations,
  resolvers: [HarfStatisticsResolver, AlphabetResolver, LetterWordResolver, LetterPracticeResolver, UserResolver],
  references: { Letter: async (_ctx, { id }) => letterById(id) },
  personalData,
  demo: loadDemo,
});
