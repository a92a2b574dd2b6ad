import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Lesson } from '../lesson/lesson.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'How far a pupil is in one lesson.' })
export class LessonProgress {
  @Field(() => ID, { description: 'Opaque and stable: one for a pupil and a lesson.' })
  id: string;

  @Field(() => Lesson, { description: 'The lesson.' })
  lesson: Lesson;

  @Field(() => Int, { description: 'Finished blocks of all blocks, 0 to 100, rounded down; 0 for an empty lesson.' })
  percent: number;

  @Field(() => [ID], { description: 'The blocks that are finished.' })
  completedBlockIds: string[];

  @Field(() => Date, { description: 'When the pupil opened it first.' })
  openedAt: Date;

  @Field(() => Date, { description: 'When the pupil opened it last.' })
  lastOpenedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the last block was finished; null before.' })
  completedAt: Date | null;
}

@Allow(anyone)
@ObjectType({ description: 'What the server says to a finished or tried block.' })
export class BlockCompletion {
  @Field(() => Boolean, { description: 'The block is finished; for a question: the choice was right.' })
  isCorrect: boolean;

  hint: string | null;

  @Field(() => Int, { description: 'Coins paid now: those of the whole lesson with its last block, else 0.' })
  coins: number;

  @Field(() => LessonProgress, { description: 'The progress as it stands now.' })
  progress: LessonProgress;
}
