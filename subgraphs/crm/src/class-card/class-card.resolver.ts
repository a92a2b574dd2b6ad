import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Classroom } from '../classroom/classroom.entity.ts';
import { runsClassroom } from '../classroom/classroom.service.ts';
import { staffMay } from '../staff/rights.service.ts';
import { IssueClassCardInput, OpenClassCardInput, RevokeClassCardInput } from './class-card.input.ts';
import { cardsOfClassrooms, issueClassCard, openClassCard, revokeClassCard } from './class-card.service.ts';
import { ClassCard, IssuedClassCard, OpenedClassCard } from './class-card.type.ts';

@Resolver(() => Classroom)
export class ClassCardResolver {
  @Allow(runsClassroom('CLASSES'))
  @FieldResolver(() => ClassCard, {
    nullable: true,
    description: 'The card of this class that is good now; for its organisation, its teacher and moderators.',
  })
  card(@Ctx() ctx: Context, @Root() classroom: Classroom) {
    return ctx.load(cardsOfClassrooms, classroom.id);
  }

  @Allow(staffMay('CLASSES', { orTeacher: true }))
  @Mutation(() => IssuedClassCard, {
    description:
      'Makes the card of a class to print; the one before ends. For its organisation and its teacher. Fails with NOT_FOUND.',
  })
  issueClassCard(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueClassCardInput, { description: 'Of which class.' }) input: IssueClassCardInput,
  ) {
    return issueClassCard(ctx, input);
  }

  @Allow(staffMay('CLASSES', { orTeacher: true }))
  @Mutation(() => Classroom, {
    description: 'Takes the card of a class back. For its organisation and its teacher. Fails with NOT_FOUND.',
  })
  revokeClassCard(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeClassCardInput, { description: 'Of which class.' }) input: RevokeClassCardInput,
  ) {
    return revokeClassCard(ctx, input);
  }

  @Allow(anyone)
  @Mutation(() => OpenedClassCard, {
    description:
      'What the scanned card of a class opens, for whoever holds it: its pupils by given name. Fails with NOT_FOUND for a card that is unknown, taken back or over.',
  })
  openClassCard(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenClassCardInput, { description: 'The card.' }) input: OpenClassCardInput,
  ) {
    return openClassCard(ctx, input);
  }
}
