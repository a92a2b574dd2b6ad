import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { staffMay } from '../staff/rights.service.ts';
import { Lead, LeadMove, LeadStage } from './lead.entity.ts';
import { CreateLeadInput, MoveLeadInput } from './lead.input.ts';
import { NEXT_STAGES } from './lead.rules.ts';
import { createLead, findLead, leadsOfOrganization, moveLead, movesOfLeads } from './lead.service.ts';
import { LeadConnection } from './lead.type.ts';

@Resolver(() => Lead)
export class LeadResolver {
  @Allow(staffMay('LEADS'))
  @Query(() => Lead, {
    description: 'A lead of the organisation. For those at its desk but cashiers. Fails with NOT_FOUND.',
  })
  lead(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return findLead(ctx, id);
  }

  @Allow(staffMay('LEADS'))
  @Query(() => LeadConnection, {
    description: "The organisation's leads, newest first. For those at its desk but cashiers.",
  })
  leads(
    @Ctx() ctx: Context,
    @Arg('stage', () => LeadStage, { nullable: true, description: 'Only those at this stage.' })
    stage: LeadStage | null = null,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Only those whose name, in either script, or number has this in it; up to 100 characters.',
    })
    search: string | null = null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return leadsOfOrganization(ctx, { stage, search, first, after });
  }

  @Allow(staffMay('LEADS'))
  @Mutation(() => Lead, {
    description:
      'Adds a lead. For those at the desk but cashiers. Fails with ALREADY_EXISTS, whose details name the lead of that number.',
  })
  createLead(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateLeadInput, { description: 'Who asked.' }) input: CreateLeadInput,
  ) {
    return createLead(ctx, input);
  }

  @Allow(staffMay('LEADS'))
  @Mutation(() => Lead, {
    description:
      'Moves a lead to its next stage. For those at the desk but cashiers. Fails with CONFLICT when somebody else moved it meanwhile.',
  })
  moveLead(@Ctx() ctx: Context, @Arg('input', () => MoveLeadInput, { description: 'The step.' }) input: MoveLeadInput) {
    return moveLead(ctx, input);
  }

  @Allow(anyone)
  @FieldResolver(() => [LeadStage], { description: 'Where it may go from here; empty at the end of the way.' })
  nextStages(@Root() lead: Lead) {
    return NEXT_STAGES[lead.stage];
  }

  @Allow(anyone)
  @FieldResolver(() => [LeadMove], { description: 'Its newest 50 steps, newest first.' })
  history(@Ctx() ctx: Context, @Root() lead: Lead) {
    return ctx.load(movesOfLeads, lead.id);
  }
}
