import { Allow, anyone, Locale, role } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { User } from '../user/user.entity.ts';
import { CreatePrizeInput, UpdatePrizeInput } from './prize.input.ts';
import { createPrize, myPrizes, offererOf, prizesOnOffer, titleIn, titlesOf, updatePrize } from './prize.service.ts';
import { Prize, PrizeConnection, PrizeTitle } from './prize.type.ts';

const offering = role('ORGANIZATION', 'PARENT', 'MODERATOR');

@Resolver(() => Prize)
export class PrizeResolver {
  @Allow(role('STUDENT'))
  @Query(() => PrizeConnection, {
    description: 'What the calling pupil can ask for: prizes of the platform, their organisations and guardians.',
  })
  prizesOnOffer(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return prizesOnOffer(ctx, first, after);
  }

  @Allow(offering)
  @Query(() => PrizeConnection, {
    description:
      'All prizes that the caller offers, newest first, retired ones too; a moderator has those of the platform.',
  })
  myPrizes(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return myPrizes(ctx, first, after);
  }

  @Allow(offering)
  @Mutation(() => Prize, {
    description:
      'Offers a prize: an organisation to its pupils, a guardian to their children, a moderator to all. Fails with BAD_USER_INPUT.',
  })
  createPrize(
    @Ctx() ctx: Context,
    @Arg('input', () => CreatePrizeInput, { description: 'The prize.' }) input: CreatePrizeInput,
  ) {
    return createPrize(ctx, input);
  }

  @Allow(offering)
  @Mutation(() => Prize, {
    description: "Changes or retires a prize of the caller's own. Fails with NOT_FOUND or BAD_USER_INPUT.",
  })
  updatePrize(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdatePrizeInput, { description: 'What changes.' }) input: UpdatePrizeInput,
  ) {
    return updatePrize(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'Its name, in a language if one is asked for and there is one.' })
  title(
    @Root() prize: Prize,
    @Arg('locale', () => Locale, {
      nullable: true,
      description: 'The language to read it in; as it was typed without.',
    })
    locale: Locale | null = null,
  ) {
    return titleIn(prize, locale);
  }

  @Allow(anyone)
  @FieldResolver(() => [PrizeTitle], { description: 'Its names in other languages, as who offers it wrote them.' })
  titles(@Root() prize: Prize) {
    return titlesOf(prize);
  }

  @Allow(anyone)
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The organisation or guardian that offers it and hands it over; null for the platform.',
  })
  offeredBy(@Ctx() ctx: Context, @Root() prize: Prize) {
    return offererOf(ctx, prize);
  }
}
