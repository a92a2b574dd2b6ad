import { testGraph } from '@alif24/subgraph-shared/testing';
import { encodeCursor } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { passMinutes } from '../olympiad/olympiad.fixture.ts';
import { BOARD, COUNT, PUBLISH, REVIEW, sat } from '../olympiad/olympiad-results.fixture.ts';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const DESK = `query ($id: ID!, $after: String, $grade: Int! = 3) { olympiad(id: $id) { jury { stages {
  appeals(after: $after) { totalCount } board(grade: $grade) { rows(after: $after) { totalCount } } problems(grade: $grade) { id }
  similarPairs(grade: $grade) { wrong } versions { changes(after: $after) { totalCount } } } } } }`;
const CHECK = 'query ($code: String!) { olympiadCertificate(code: $code) { isValid } }';

describe('what no page would send', () => {
  it('is bad input or nothing there, and breaks nothing', async () => {
    const jury = await graph.newUser('MODERATOR');
    const { id, stageId } = await sat(graph, jury, { rights: [1, 2] });
    await passMinutes(graph, id, 60);
    const input = { versionId: (await jury.data(COUNT, { input: { stageId } })).countOlympiadStage.id };
    await jury.data(REVIEW, { input });
    await jury.data(PUBLISH, { input });
    const cursors = [['x'], [null], [true], [1.5], [-1], [2 ** 31], [1e300], ['1; DROP TABLE olimp.olympiads']];
    for (const keys of cursors) {
      const after = encodeCursor(keys);
      expect(await graph.anonymous.codes(BOARD, { stageId, after })).toEqual(['BAD_USER_INPUT']);
      expect(new Set(await jury.codes(DESK, { id, after }))).toEqual(new Set(['BAD_USER_INPUT']));
    }
    for (const grade of [2 ** 31 - 1, -1, 12, 40_000]) {
      const { olympiadBoard } = await graph.anonymous.data(BOARD, { stageId, grade });
      expect(olympiadBoard.rows.edges).toEqual([]);
      expect((await jury.data(DESK, { id, grade })).olympiad.jury.stages[0]).toMatchObject({ problems: [] });
    }
    for (const code of ['\u0000', 'a\u0000'.repeat(11), '\ud800', "' OR true --", 'x'.repeat(100_000)]) {
      expect((await graph.anonymous.data(CHECK, { code })).olympiadCertificate).toBeNull();
    }
  });
});
