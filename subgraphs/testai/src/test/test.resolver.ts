import { Allow, anyone, Locale, role, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TestaiUser } from '../user/user.type.ts';
import { AuthoredTestQuestion, author, Test, TestConnection } from './test.entity.ts';
import { CreateTestInput, PublishTestInput, UpdateTestInput } from './test.input.ts';
import { createTest, publishedTests, publishTest, testsById, testsOfAuthor, updateTest } from './test.service.ts';
import { TestStatus } from './test.type.ts';
import { authoredQuestionsOfTests } from './test-question.service.ts';

const FIRST = { defaultValue: 20, description: 'How many, 1 to 100.' };
const AFTER = { nullable: true, description: 'Cursor of the item before the page.' };

@Resolver(() => Test)
export class TestResolver {
  @Allow(signedIn)
  @Query(() => TestConnection, { description: 'The published tests, newest first; for anybody who is signed in.' })
  tests(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
    @Arg('grade', () => Int, { nullable: true, description: 'Only for this school grade, 0 to 11.' })
    grade: number | null = null,
    @Arg('language', () => Locale, { nullable: true, description: 'Only in this language.' })
    language: Locale | null = null,
  ) {
    return publishedTests(ctx, { grade, language }, { first, after });
  }

  @Allow(role('TEACHER'))
  @Query(() => TestConnection, { description: "The calling teacher's tests, drafts too, newest first. For teachers." })
  myTests(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after: string | null = null,
  ) {
    return testsOfAuthor(ctx, { first, after });
  }

  @Allow(signedIn)
  @Query(() => Test, { nullable: true, description: 'A test by id; null for a draft of somebody else.' })
  test(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which test.' }) id: string) {
    return ctx.load(testsById, id);
  }

  @Allow(role('TEACHER'))
  @Mutation(() => Test, { description: 'Begins a test as a draft. Fails with BAD_USER_INPUT. For teachers.' })
  createTest(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateTestInput, { description: 'The test.' }) input: CreateTestInput,
  ) {
    return createTest(ctx, input);
  }

  @Allow(role('TEACHER'))
  @Mutation(() => Test, {
    description:
      'Replaces a draft, its questions included. Fails with NOT_FOUND, BAD_USER_INPUT, or CONFLICT once it is published. For its author.',
  })
  updateTest(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateTestInput, { description: 'The draft as it shall be.' }) input: UpdateTestInput,
  ) {
    return updateTest(ctx, input);
  }

  @Allow(role('TEACHER'))
  @Mutation(() => Test, {
    description:
      'Opens a draft to pupils for good; a second time it changes nothing. Fails with NOT_FOUND, or BAD_USER_INPUT when it has no question. For its author.',
  })
  publishTest(
    @Ctx() ctx: Context,
    @Arg('input', () => PublishTestInput, { description: 'Which draft.' }) input: PublishTestInput,
  ) {
    return publishTest(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => TestStatus, { description: 'Where it stands between its author and the pupils.' })
  status(@Root() test: Test) {
    return test.publishedAt ? TestStatus.PUBLISHED : TestStatus.DRAFT;
  }

  @Allow(anyone)
  @FieldResolver(() => TestaiUser, { description: 'The teacher who wrote it.' })
  author(@Root() test: Test): TestaiUser {
    return { id: test.authorId };
  }

  @Allow(author)
  @FieldResolver(() => [AuthoredTestQuestion], {
    nullable: true,
    description: 'Its questions with their keys, in their order; for its author alone.',
  })
  questions(@Ctx() ctx: Context, @Root() test: Test) {
    return ctx.load(authoredQuestionsOfTests, test.id);
  }
}
