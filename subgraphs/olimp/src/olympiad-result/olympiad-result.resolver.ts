import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { regionByCode } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { sequenceNow } from '../leaderboard/board.events.ts';
import { OlympiadEntryStage } from '../olympiad-entry/olympiad-entry.type.ts';
import type { Sitting } from '../olympiad-paper/sitting.service.ts';
import { OlimpUser } from '../user/user.type.ts';
import { olympiadBoardChanges } from './olympiad-board.events.ts';
import { aroundMe, type Board, publicBoard, rowsOf } from './olympiad-board.service.ts';
import {
  OlympiadBoard,
  OlympiadBoardRow,
  OlympiadBoardRowConnection,
  OlympiadProblemResult,
  OlympiadResult,
} from './olympiad-result.type.ts';
import { mostPointsOf, type OwnResult, ownResult, problemResults } from './own-result.service.ts';

@Resolver(() => OlympiadBoard)
export class OlympiadBoardResolver {
  @Allow(anyone)
  @Query(() => OlympiadBoard, {
    description:
      'The places of a grade in a stage, as far as everybody may see them: while the board stands still, as it was then. Fails with NOT_FOUND.',
  })
  olympiadBoard(
    @Ctx() ctx: Context,
    @Arg('stageId', () => ID, { description: 'The stage.' }) stageId: string,
    @Arg('grade', () => Int, { description: 'The grade.' }) grade: number,
  ) {
    return publicBoard(ctx, { stageId, grade });
  }

  @Allow(anyone)
  @Directive('@tag(name: "scope-public")')
  @Directive('@tag(name: "latest-wins")')
  @Subscription(() => OlympiadBoard, {
    description:
      'The same at once as it stands, and after changes, at most once a second; while the board stands still nothing. Fails with NOT_FOUND.',
    subscribe: ({ context, args: { stageId, grade } }) => olympiadBoardChanges(context, { stageId, grade }),
  })
  olympiadBoardChanged(
    @Root() board: OlympiadBoard,
    @Arg('stageId', () => ID, { description: 'The stage.' }) _stageId: string,
    @Arg('grade', () => Int, { description: 'The grade.' }) _grade: number,
  ): OlympiadBoard {
    return board;
  }

  @Allow(anyone)
  @FieldResolver(() => Int, {
    description: 'Grows with every change; of two states the one with the higher number is newer.',
  })
  sequence(@Root() { sequence }: OlympiadBoard) {
    return sequence ?? sequenceNow();
  }

  @Allow(anyone)
  @FieldResolver(() => OlympiadBoardRowConnection, {
    description: 'Its lines, the best first. Where everybody may see them, those alone that have points.',
  })
  rows(
    @Ctx() ctx: Context,
    @Root() board: Board,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Continue behind this cursor.' })
    after: string | null = null,
  ) {
    return rowsOf(ctx, board, { first, after });
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadBoardRow], {
    nullable: true,
    description:
      'The lines around the place of the caller or of a child of the calling guardian, two on each side, best first. Null without points or a place, and on every board but that of results.',
  })
  aroundMe(@Ctx() ctx: Context, @Root() board: Board) {
    return aroundMe(ctx, board);
  }
}

@Resolver(() => OlympiadBoardRow)
export class OlympiadBoardRowResolver {
  @Allow(anyone)
  @FieldResolver(() => OlimpUser, { nullable: true, description: 'The pupil; null once they were erased.' })
  student(@Root() { studentId }: OlympiadBoardRow) {
    return studentId && { id: studentId };
  }

  @Allow(anyone)
  @FieldResolver(() => String, {
    description: 'The region the pupil takes part for, in Uzbek in Latin letters; empty when it is not known.',
  })
  region(@Root() { regionCode }: OlympiadBoardRow) {
    return (regionCode && regionByCode(regionCode)?.names.uz) ?? '';
  }
}

@Resolver(() => OlympiadResult)
export class OlympiadResultResolver {
  @Allow(anyone)
  @FieldResolver(() => Int, { description: 'The most that the paper could come to, in hundredths.' })
  mostPoints(@Ctx() ctx: Context, @Root() own: OwnResult) {
    return mostPointsOf(ctx, own);
  }

  @Allow(anyone)
  @FieldResolver(() => [OlympiadProblemResult], {
    description: 'Problem by problem in the order of the author; empty before the results.',
  })
  problems(
    @Ctx() ctx: Context,
    @Root() own: OwnResult,
    @Arg('locale', () => Locale, { defaultValue: Locale.UZ_LATN, description: 'The language of explanations.' })
    locale: Locale,
  ) {
    return problemResults(ctx, own, locale);
  }
}

@Resolver(() => OlympiadEntryStage)
export class OlympiadEntryResultResolver {
  @Allow(anyone)
  @FieldResolver(() => OlympiadResult, {
    nullable: true,
    description:
      'What they reached: points alone while there is a live board, everything once the results are shown; null before.',
  })
  result(@Ctx() ctx: Context, @Root() sitting: Sitting) {
    return ownResult(ctx, sitting);
  }
}
