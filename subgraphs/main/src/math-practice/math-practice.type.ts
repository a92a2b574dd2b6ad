import { Allow, anyone, type Rule } from '@alif24/subgraph-shared/auth';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MathProblemRow } from './math-practice.entity.ts';
import { MathAnswerKind, MathLevel, MathPictureKind, MathProblemState } from './math-practice.enums.ts';

/** On a problem: the pupil who has it. */
const owner: Rule = (ctx, root) => ctx.caller?.userId === (root as MathPracticeProblem).row.studentId;

@Allow(anyone)
@ObjectType({ description: 'What a pupil can learn to do in maths.' })
export class MathSkill {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'The school year in which it is learned, 1 to 4.' })
  grade: number;

  @Field(() => Int, { description: 'Its place in the year, from 1.' })
  order: number;
}

@Allow(anyone)
@ObjectType({ description: 'What can be drawn of a problem; no more than its text says.' })
export class MathPicture {
  @Field(() => MathPictureKind, { description: 'What.' })
  kind: `${MathPictureKind}`;

  @Field(() => [String], { description: 'One sign a cell, of ★ ● ▲ ■ □; none for a dial.' })
  cells: string[];

  @Field(() => Int, { nullable: true, description: 'Of a dial: the hour, 1 to 12.' })
  hour: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a dial: the minute, 0 to 59.' })
  minute: number | null;
}

@Allow(anyone)
@ObjectType({ description: 'A few sentences about a mistake that was made twice.' })
export class MathLesson {
  @Field(() => String, { description: 'What happens to many.' })
  title: string;

  @Field(() => String, { description: 'How to see it oneself.' })
  text: string;
}

@Allow(owner)
@ObjectType({
  description:
    'A problem of maths that a pupil has before them; for this pupil alone. (`MathProblem` is a sum of Math Monster.)',
})
export class MathPracticeProblem {
  row: MathProblemRow;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => MathAnswerKind, { description: 'What the answer looks like.' })
  kind: `${MathAnswerKind}`;

  @Field(() => MathPicture, { nullable: true, description: 'Its picture; null where nothing can be drawn.' })
  picture: MathPicture | null;

  @Field(() => MathProblemState, { description: 'What became of it.' })
  state: MathProblemState;

  @Field(() => Int, { description: 'Answers that were not right, 0 to 3.' })
  misses: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Right at the first answer and without a hint; null before it.',
  })
  isFirstRight: boolean | null;

  @Field(() => MathLevel, { nullable: true, description: 'The level to which the skill rose with it; mostly null.' })
  raisedTo: MathLevel | null;

  @Field(() => Int, { description: 'Coins that it earned.' })
  coins: number;

  @Field(() => Boolean, {
    description: 'The time is to be shown: a guardian or teacher wants so. It counts for nothing.',
  })
  isTimed: boolean;

  @Field(() => Date, { description: 'When it was dealt.' })
  startedAt: Date;
}

@Allow(anyone)
@ObjectType({ description: 'What came of an answer.' })
export class MathAnswerResult {
  @Field(() => MathPracticeProblem, {
    description: 'The problem as it stands now, with the hints that there are by now.',
  })
  problem: MathPracticeProblem;

  @Field(() => Boolean, { description: 'False when it was no answer of the kind asked for; then nothing was counted.' })
  isReadable: boolean;

  @Field(() => Boolean, { description: 'The answer is found.' })
  isCorrect: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'How far a pupil is with a skill.' })
export class MathSkillProgress {
  @Field(() => MathSkill, { description: 'The skill.' })
  skill: MathSkill;

  @Field(() => MathLevel, { nullable: true, description: 'The level; null before the first try.' })
  level: MathLevel | null;

  @Field(() => Int, { description: 'Problems that were answered.' })
  tries: number;

  @Field(() => Int, { description: 'How many of them right at once.' })
  correct: number;

  @Field(() => Date, { nullable: true, description: 'When the last was answered.' })
  lastAt: Date | null;
}

@Allow(anyone)
@ObjectType({ description: "A pupil's maths." })
export class MathProgress {
  @Field(() => Boolean, { description: 'Problems show the time.' })
  isTimerOn: boolean;

  @Field(() => [MathSkillProgress], { description: 'All skills in the order in which they are learned.' })
  skills: MathSkillProgress[];
}
