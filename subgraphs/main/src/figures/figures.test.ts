import { type Activity, recordActivities } from '@alif24/subgraph-shared/activity';
import { testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { rounded } from './figures.service.ts';

const graph = testGraph(subgraph);
const FIGURES = '{ platformFigures { pupils schools answersThisWeek stories storyLanguages mathSkills mathProblems } }';

describe('the figures of the platform', () => {
  it('are open to all, rounded, and silent about what is fewer than ten', async () => {
    const pupils = await Promise.all(Array.from({ length: 23 }, () => graph.newUser('STUDENT')));
    await graph.newUser('ORGANIZATION');
    const finished = ({ userId }: { userId: string }, reference: string): Activity => ({
      studentId: userId,
      platform: 'TESTAI',
      kind: 'TEST_FINISHED',
      topic: 'test',
      correct: 3,
      total: 6,
      reference,
    });
    const week = pupils.map((pupil) => finished(pupil, 'this week'));
    const lastWeek = pupils.map((pupil) => ({
      ...finished(pupil, 'before'),
      at: new Date(Date.now() - 8 * 86_400_000),
    }));
    await recordActivities(graph.context(), [...week, ...lastWeek]);
    const { platformFigures } = await graph.anonymous.data(FIGURES);
    expect(platformFigures).toMatchObject({ pupils: 20, schools: null, answersThisWeek: 130, storyLanguages: 3 });
    expect(platformFigures.stories).toBeGreaterThanOrEqual(24);
    expect(platformFigures.mathSkills).toBeGreaterThanOrEqual(20);
    expect(platformFigures.mathProblems).toBeGreaterThan(platformFigures.mathSkills);
  });

  it('are counted once for whoever asks meanwhile', async () => {
    await graph.anonymous.data(FIGURES);
    const sent = await graph.statements(() => Promise.all([1, 2, 3].map(() => graph.anonymous.data(FIGURES))));
    expect(sent.filter((sql) => sql.includes('shared.users'))).toEqual([]);
  });
});

describe('a rounded count', () => {
  it('is never more than the count, nor less than four fifths of it from a hundred on, and hides what is below ten', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (count) => {
        const shown = rounded(count);
        if (count < 10) return shown === null;
        return shown !== null && shown <= count && shown % 10 === 0 && (count < 100 || shown > count * 0.8);
      }),
    );
  });
});
