import { Allow, anyone, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { seasonChanges, seasonRings } from './season.events.ts';
import { currentSeason, seasonPage } from './season.service.ts';
import { Season, SeasonChange, SeasonLeaderboard, SeasonLeaderboardEntryConnection } from './season.type.ts';
import { seasonWeek } from './season-week.service.ts';
import { SeasonWeek } from './season-week.type.ts';

@Resolver()
export class SeasonResolver {
  @Allow(anyone)
  @Query(() => Season, { description: 'The season it is now.' })
  season() {
    return currentSeason();
  }

  @Allow(signedIn)
  @Query(() => SeasonLeaderboardEntryConnection, { description: 'The pupils with points in this season, best first.' })
  seasonLeaderboard(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 20 unless given.' })
    first: number | null = null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' }) after: string | null = null,
  ) {
    return seasonPage(ctx, { first, after });
  }

  @Allow(signedIn)
  @Query(() => SeasonWeek, {
    description: 'Who gained most in this week of the season, as it was at most a minute ago.',
  })
  seasonWeek(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many, 1 to 20.' }) first: number,
  ) {
    return seasonWeek(ctx, first);
  }

  @Allow(anyone)
  @Directive('@tag(name: "scope-public")')
  @Directive('@tag(name: "latest-wins")')
  @Subscription(() => SeasonChange, {
    description:
      'At once, and when the twenty best of this season or the number of its players have changed, at most once a second; who they are is asked for.',
    subscribe: ({ context }) => seasonRings(context),
  })
  seasonChanged(@Root() change: SeasonChange): SeasonChange {
    return change;
  }

  @Allow(signedIn)
  @Directive('@tag(name: "latest-wins")')
  @Subscription(() => SeasonLeaderboard, {
    description:
      'The best of this season at once as they stand, and after changes, at most once a second; a slow reader gets the newest.',
    deprecationReason: 'Since 2026-11-27: `seasonChanged` says when to ask, and is one stream for all.',
    subscribe: ({ context, args: { first } }) => seasonChanges(context, first),
  })
  seasonLeaderboardChanged(
    @Root() board: SeasonLeaderboard,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' }) _first: number,
  ): SeasonLeaderboard {
    return board;
  }
}
