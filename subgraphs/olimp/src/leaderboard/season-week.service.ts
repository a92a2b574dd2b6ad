import type { EventBus } from '@alif24/subgraph-shared/events';
import type { Context } from '@alif24/subgraph-shared/server';
import { badInput, startOfDay } from '@alif24/subgraph-shared/utils';
import { type BoardImprovement, mostImproved } from './improvement.service.ts';
import { weekOf } from './season.rules.ts';
import { currentSeason } from './season.service.ts';
import type { SeasonWeek } from './season-week.type.ts';

const MOST = 20;
const KEPT_MILLISECONDS = 60_000;

interface Counted {
  key: string;
  at: number;
  gains: Promise<BoardImprovement[]>;
}

const ofProcess = new WeakMap<EventBus, Counted>();

/**
 * Who gained most in this week of the season. A whole country asks the same, and counting goes through all that changed since Monday: so a process counts once a
 * minute for everybody. Throws BAD_USER_INPUT out of 1–20.
 */
export async function seasonWeek(ctx: Context, first: number): Promise<SeasonWeek> {
  if (first < 1 || first > MOST) throw badInput(`\`first\` is from 1 to ${MOST}.`, 'first');
  const season = currentSeason();
  const since = weekOf(season, new Date());
  const key = `${season.id} ${since}`;
  const known = ofProcess.get(ctx.events);
  const isFresh = known?.key === key && Date.now() - known.at < KEPT_MILLISECONDS;
  const gains = isFresh ? known.gains : mostImproved(ctx, season.id, { since: startOfDay(since), first: MOST });
  if (!isFresh) {
    ofProcess.set(ctx.events, { key, at: Date.now(), gains });
    // What failed is no answer for others.
    gains.catch(() => ofProcess.delete(ctx.events));
  }
  const entries = (await gains).slice(0, first);
  return { since, entries: entries.map(({ rank, gained, memberId }) => ({ rank, gained, user: { id: memberId } })) };
}
