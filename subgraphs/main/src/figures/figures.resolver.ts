import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Ctx, Query, Resolver } from 'type-graphql';
import { platformFigures } from './figures.service.ts';
import { PlatformFigures } from './figures.type.ts';

@Resolver()
export class FiguresResolver {
  @Allow(anyone)
  @Query(() => PlatformFigures, {
    nullable: true,
    description: 'Figures for the first pages of the sites, at most ten minutes old; open to all.',
  })
  platformFigures(@Ctx() ctx: Context) {
    return platformFigures(ctx);
  }
}
