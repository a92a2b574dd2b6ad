import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { loadDemo } from './demo.ts';
import { migrations } from './migrations/index.ts';
import { TestaiStatisticsResolver } from './statistics/statistics.resolver.ts';
import { Test, TestQuestion, TestQuestionKey } from './test/test.entity.ts';
import { TestResolver } from './test/test.resolver.ts';
import { testsById } from './test/test.service.ts';
import { TestAnswer, TestAttempt } from './test-attempt/test-attempt.entity.ts';
import { TestAttemptResolver } from './test-attempt/test-attempt.resolver.ts';
import { findTestAttempt } from './test-attempt/test-attempt.service.ts';
import { AuthoredTestQuestionResolver, TestResultsResolver } from './test-attempt/test-results.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { UserTestAttemptsResolver } from './user/user.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'testai',
  port: 8002,
  entities: [Test, TestQuestion, TestQuestionKey, TestAttempt, TestAnswer],
  migrations,
  resolvers: [
    TestaiStatisticsResolver,
    TestResolver,
    TestAttemptResolver,
    TestResultsResolver,
    AuthoredTestQuestionResolver,
    UserTestAttemptsResolver,
  ],
  references: {
    Test: (ctx, { id }) => ctx.load(testsById, id),
    TestAttempt: (ctx, { id }) => findTestAttempt(ctx, id),
  },
  personalData,
  demo: loadDemo,
});
