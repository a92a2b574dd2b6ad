import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { topOf } from './leaderboard.service.ts';
import { warmSeason } from './season.jobs.ts';
import { addSeasonPoints, currentSeason } from './season.service.ts';

const graph = testGraph(subgraph);

describe('a process that starts', () => {
  it('has read the board of the season before anybody asks, and asks for changes alone from then on', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    await addSeasonPoints(graph.context(), [{ studentId, points: 5 }], new Date());
    const stop = await warmSeason(() => graph.context());
    await stop();
    const [asked, ...more] = await graph.statements(() => topOf(graph.context(), currentSeason().id, 1));
    expect(asked).toContain('pg_visible_in_snapshot');
    expect(more).toEqual([]);
  });
});
