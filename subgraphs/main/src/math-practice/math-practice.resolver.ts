import { Allow, anyone, Locale, role, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { skillById, skills, wordsIn } from '../math-problem/math-problem.service.ts';
import { User } from '../user/user.entity.ts';
import { answerMathProblem, showMathHint } from './answer-problem.service.ts';
import { setMathTimer } from './learner.service.ts';
import {
  AnswerMathProblemInput,
  NextMathProblemInput,
  SetMathTimerInput,
  ShowMathHintInput,
} from './math-practice.input.ts';
import { MathAnswerResult, MathPracticeProblem, MathProgress, MathSkill } from './math-practice.type.ts';
import { mathProgresses } from './math-progress.service.ts';
import { nextMathProblem } from './next-problem.service.ts';

@Resolver(() => MathSkill)
export class MathSkillResolver {
  @Allow(anyone)
  @Directive('@listSize(assumedSize: 34)')
  @Query(() => [MathSkill], { description: 'The skills of maths, in the order in which they are learned.' })
  mathSkills() {
    return skills;
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'What it is called.' })
  name(
    @Root() { id }: MathSkill,
    @Arg('locale', () => Locale, { description: 'In which language and script.' }) locale: Locale,
  ) {
    return wordsIn(skillById(id)?.name ?? { uz: id, ru: id, en: id }, locale);
  }
}

@Resolver(() => MathAnswerResult)
export class MathPracticeResolver {
  @Allow(role('STUDENT'))
  @Mutation(() => MathPracticeProblem, {
    description:
      'The problem to be done: the one that is open, or a new one that fits the pupil. For pupils. Fails with NOT_FOUND, TIME_IS_UP.',
  })
  nextMathProblem(
    @Ctx() ctx: Context,
    @Arg('input', () => NextMathProblemInput, { description: 'What to practise.' }) input: NextMathProblemInput,
  ) {
    return nextMathProblem(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => MathAnswerResult, {
    description:
      'Answers a problem. The first answer counts; each that is not right shows a hint more, the third the answer. Pays when it is found. For pupils. Fails with NOT_FOUND, TIME_IS_UP, BAD_USER_INPUT.',
  })
  answerMathProblem(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerMathProblemInput, { description: 'The answer.' }) input: AnswerMathProblemInput,
  ) {
    return answerMathProblem(ctx, input);
  }

  @Allow(role('STUDENT'))
  @Mutation(() => MathPracticeProblem, {
    description:
      'Shows the next hint; the problem then no longer counts as right at once. For pupils. Fails with NOT_FOUND, TIME_IS_UP, BAD_USER_INPUT.',
  })
  showMathHint(
    @Ctx() ctx: Context,
    @Arg('input', () => ShowMathHintInput, { description: 'Which hint.' }) input: ShowMathHintInput,
  ) {
    return showMathHint(ctx, input);
  }

  @Allow(role('PARENT', 'TEACHER'))
  @Mutation(() => User, {
    description:
      "Shows the time at a pupil's problems from the next one on, or no more; off unless asked for. For guardians who decide and teachers of the pupil, who is returned. Fails with NOT_FOUND, FORBIDDEN.",
  })
  setMathTimer(
    @Ctx() ctx: Context,
    @Arg('input', () => SetMathTimerInput, { description: 'Whose, and whether.' }) input: SetMathTimerInput,
  ) {
    return setMathTimer(ctx, input);
  }
}

@Resolver(() => User)
export class UserMathProgressResolver {
  @Allow(selfOrSupervisor)
  @FieldResolver(() => MathProgress, {
    nullable: true,
    description: "A pupil's maths, skill by skill; for themselves and those who look after them. Null for adults.",
  })
  async mathProgress(@Ctx() ctx: Context, @Root() { id, role }: User) {
    return role === 'STUDENT' ? ctx.load(mathProgresses, id) : null;
  }
}
