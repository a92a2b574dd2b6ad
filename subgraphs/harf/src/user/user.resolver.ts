import { Allow, selfOrSupervisor } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { LetterProgress } from '../letter-progress/letter-progress.entity.ts';
import { letterProgress } from '../letter-progress/letter-progress.service.ts';
import { HarfUser } from './user.type.ts';

@Resolver(() => HarfUser)
export class UserResolver {
  @Allow(selfOrSupervisor)
  @Directive('@listSize(assumedSize: 80)')
  @FieldResolver(() => [LetterProgress], {
    nullable: true,
    description:
      'The letters a pupil has practised, in the order of their alphabets; for the pupil and those who look after them.',
  })
  letterProgress(
    @Ctx() ctx: Context,
    @Root() user: HarfUser,
    @Arg('language', () => String, { nullable: true, description: 'Only this alphabet, as an ISO 639-1 code.' })
    language?: string | null,
  ) {
    return letterProgress(ctx, user.id, language);
  }
}
