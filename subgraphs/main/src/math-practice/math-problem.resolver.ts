import { Locale } from '@alif24/subgraph-shared/auth';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { skillById } from '../math-problem/math-problem.service.ts';
import { MathLesson, MathPracticeProblem, MathSkill } from './math-practice.type.ts';
import { answerOf, hintsShown, lessonOf, optionTexts, textOf, unitOf } from './shown-problem.ts';

const inLocale = { description: 'In which language and script.' };

@Resolver(() => MathPracticeProblem)
export class MathProblemResolver {
  @FieldResolver(() => MathSkill, { nullable: true, description: 'What it practises; null for a skill of before.' })
  skill(@Root() { row }: MathPracticeProblem) {
    return skillById(row.skill);
  }

  @FieldResolver(() => String, { description: 'The task.' })
  text(
    @Root() problem: MathPracticeProblem,
    @Arg('locale', () => Locale, inLocale) locale: Locale,
    @Arg('isDrawn', () => Boolean, { defaultValue: false, description: 'Leaves out the signs that the picture shows.' })
    isDrawn: boolean,
  ) {
    return textOf(problem, locale, isDrawn);
  }

  @FieldResolver(() => [String], { nullable: true, description: 'What to choose from; null where it is typed.' })
  options(@Root() problem: MathPracticeProblem, @Arg('locale', () => Locale, inLocale) locale: Locale) {
    return optionTexts(problem, locale);
  }

  @FieldResolver(() => String, { description: 'What stands behind the answer: `sm`; mostly empty.' })
  unit(@Root() problem: MathPracticeProblem, @Arg('locale', () => Locale, inLocale) locale: Locale) {
    return unitOf(problem, locale);
  }

  @FieldResolver(() => [String], { description: 'The hints that were shown, at most three.' })
  hints(@Root() problem: MathPracticeProblem, @Arg('locale', () => Locale, inLocale) locale: Locale) {
    return hintsShown(problem, locale);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The answer, once it is found or told.' })
  answer(@Root() problem: MathPracticeProblem, @Arg('locale', () => Locale, inLocale) locale: Locale) {
    return answerOf(problem, locale);
  }

  @FieldResolver(() => MathLesson, {
    nullable: true,
    description: 'What there is to say of a mistake that was made for the second time.',
  })
  lesson(@Root() problem: MathPracticeProblem, @Arg('locale', () => Locale, inLocale) locale: Locale) {
    return lessonOf(problem, locale);
  }
}
