import { noteMissedSkill } from '@alif24/subgraph-shared/activity';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { NEXT, practise } from './maths-world.fixture.ts';

const graph = testGraph(subgraph);

/** The last of the second year: far too hard for a beginner of the first to come by itself. */
const HARD = 'two-steps';

/** A pupil of the first grade with what they had wrong in an olympiad, by the days since. */
async function pupilWho(missed: Record<string, number>) {
  const pupil = await graph.newUser('STUDENT', { grade: 1 });
  for (const [skill, days] of Object.entries(missed)) {
    const at = new Date(Date.now() - days * 86_400_000);
    await noteMissedSkill(graph.context(), { studentId: pupil.userId, skill, at });
  }
  return pupil;
}

/** The skills of the first problems of so many such pupils: of four one reviews, so of fifty some do. */
async function firstSkills(missed: Record<string, number>, count = 50): Promise<string[]> {
  const skills: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const pupil = await pupilWho(missed);
    skills.push((await pupil.data(NEXT)).nextMathProblem.skill.id);
  }
  return skills;
}

describe('what went wrong on another platform', () => {
  it('is reviewed in mixed practice', async () => {
    expect(await firstSkills({ [HARD]: 2 })).toContain(HARD);
  });

  it('is not, when it is long ago, far ahead, or no skill of ours', async () => {
    const skills = await firstSkills({ [HARD]: 40, fractions: 1, 'no-such-skill': 1 });
    for (const skill of [HARD, 'fractions', 'no-such-skill']) expect(skills).not.toContain(skill);
  });

  it('is done with once it was met here', async () => {
    const pupil = await pupilWho({ [HARD]: 2 });
    await practise(graph, pupil, HARD);
    for (let n = 0; n < 30; n += 1) {
      // Another choice leaves the open one, so each time a new one is dealt.
      await pupil.data(NEXT, { skillId: 'counting' });
      expect((await pupil.data(NEXT)).nextMathProblem.skill.id).not.toBe(HARD);
    }
  });
});
