import { Allow, anyone, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { OlympiadPaper } from './olympiad-paper.entity.ts';
import { SetOlympiadPaperInput } from './olympiad-paper.input.ts';
import { fitsOfPapers, problemCountsOf, setOlympiadPaper } from './olympiad-paper.service.ts';
import { OlympiadPaperType } from './olympiad-paper.type.ts';

@Resolver(() => OlympiadPaperType)
export class OlympiadPaperResolver {
  @Allow(role('MODERATOR', 'TEACHER', 'ORGANIZATION'))
  @Mutation(() => OlympiadPaperType, {
    description:
      'Writes the whole paper of a grade: of the first stage while the olympiad is a draft, of a later one until it begins. In a draft it may still lack problems that its scheme wants. Recorded in the audit. Fails with NOT_FOUND, BAD_USER_INPUT, OLYMPIAD_STATE. For whoever holds the olympiad.',
  })
  setOlympiadPaper(
    @Ctx() ctx: Context,
    @Arg('input', () => SetOlympiadPaperInput, { description: 'The paper with its keys.' })
    input: SetOlympiadPaperInput,
  ) {
    return setOlympiadPaper(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'How many problems it has.' })
  problemCount(@Ctx() ctx: Context, @Root() { id }: OlympiadPaper) {
    return ctx.load(problemCountsOf, id);
  }

  @Allow(anyone)
  @FieldResolver(() => Boolean, {
    description: 'It has the problems that its scheme wants; without them a draft is not opened.',
  })
  isFull(@Ctx() ctx: Context, @Root() { id }: OlympiadPaper) {
    return ctx.load(fitsOfPapers, id);
  }
}
