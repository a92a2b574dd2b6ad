import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { family, MARK, START, stoppedReading } from './reading-world.fixture.ts';

const graph = testGraph(subgraph);

it('without a recogniser nothing is recorded, and reading to an adult is whole', async () => {
  const { pupil, mother } = await family(graph, ['VOICE', 'AI']);
  expect(await pupil.codes(START, { input: { storyId: 'uz-laylak', method: 'RECORDING' } })).toEqual([
    'NOT_CONFIGURED',
  ]);
  expect((await pupil.data('{ me { readingMethods } }')).me.readingMethods).toEqual(['ADULT', 'BROWSER']);
  const { id } = await stoppedReading(graph, mother, { studentId: pupil.userId });
  const { markReading } = await mother.data(MARK, { input: { readingId: id, wordsRead: 20, marks: [] } });
  expect(markReading).toMatchObject({ state: 'ANALYSED', result: { accuracy: 1 } });
});
