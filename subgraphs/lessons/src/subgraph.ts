import { defineSubgraph } from '@alif24/subgraph-shared/server';
import { loadDemo } from './demo.ts';
import { Lesson } from './lesson/lesson.entity.ts';
import { LessonBlockResolver, LessonResolver } from './lesson/lesson.resolver.ts';
import { readableLessons } from './lesson/lesson.service.ts';
import { LessonAuthoringResolver } from './lesson/lesson-authoring.resolver.ts';
import { LessonBlock } from './lesson/lesson-block.entity.ts';
import { BlockCompletionResolver, LessonProgressResolver } from './lesson-progress/lesson-progress.resolver.ts';
import { LessonsMigrations } from './migrations/index.ts';
import { LessonsStatisticsResolver } from './statistics/statistics.resolver.ts';
import { personalData } from './user/personal-data.ts';
import { UserResolver } from './user/user.resolver.ts';

export const subgraph = defineSubgraph({
  name: 'lessons',
  port: 8006,
  entities: [Lesson, LessonBlock],
  migrations: LessonsMigrations,
  resolvers: [
    LessonsStatisticsResolver,
    LessonResolver,
    LessonBlockResolver,
    LessonAuthoringResolver,
    LessonProgressResolver,
    BlockCompletionResolver,
    UserResolver,
  ],
  references: {
    Lesson: (ctx, { id }) => ctx.load(readableLessons, id),
  },
  personalData,
  demo: loadDemo,
});
