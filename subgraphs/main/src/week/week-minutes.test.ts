import { countMinutes } from '@alif24/subgraph-shared/activity';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const WEEK = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { week(of: "2026-10-14") {
  totalMinutes minutes { platform use minutes } days { date learningMinutes gameMinutes }
  stretches { platform use from until minutes } } } } }`;

interface Stretch {
  platform: string;
  use: string;
  from: string;
  until: string;
  minutes: number;
}

type There = [at: string, platform: 'HARF' | 'GAMES', use: 'LEARNING' | 'GAME'];

async function weekWith(...minutes: There[]) {
  const pupil: GraphClient = await graph.newUser('STUDENT');
  await countMinutes(
    graph.context(),
    minutes.map(([at, platform, use]) => ({ studentId: pupil.userId, platform, use, at: new Date(at) })),
  );
  return (await pupil.data(WEEK, { of: [{ __typename: 'User', id: pupil.userId }] }))._entities[0].week;
}

/** By the clock of Tashkent. */
const harf = (day: number, time: string): There => [`2026-10-${day}T${time}:00+05:00`, 'HARF', 'LEARNING'];
const at = (day: number, time: string) => new Date(`2026-10-${day}T${time}:00+05:00`).toISOString();

describe('the stretches of a week', () => {
  it('hold what belongs together, the latest first: ten minutes of silence are no end, eleven are', async () => {
    const { stretches } = await weekWith(harf(13, '10:00'), harf(13, '10:01'), harf(13, '10:11'), harf(13, '10:22'));
    expect(stretches).toEqual([
      { platform: 'HARF', use: 'LEARNING', from: at(13, '10:22'), until: at(13, '10:23'), minutes: 1 },
      { platform: 'HARF', use: 'LEARNING', from: at(13, '10:00'), until: at(13, '10:12'), minutes: 3 },
    ]);
  });

  it('end at midnight in Tashkent and at the end of the week, and are of one site and one use', async () => {
    const { stretches, totalMinutes } = await weekWith(
      ...[
        harf(11, '23:59'),
        harf(12, '00:00'),
        harf(13, '23:59'),
        harf(14, '00:00'),
        harf(18, '23:59'),
        harf(19, '00:00'),
      ],
      ...([['2026-10-14T00:01:00+05:00', 'GAMES', 'GAME']] as There[]),
    );
    expect(stretches.map(({ from, use }: Stretch) => [from, use])).toEqual([
      [at(18, '23:59'), 'LEARNING'],
      [at(14, '00:01'), 'GAME'],
      [at(14, '00:00'), 'LEARNING'],
      [at(13, '23:59'), 'LEARNING'],
      [at(12, '00:00'), 'LEARNING'],
    ]);
    expect(totalMinutes).toBe(5);
  });

  it('add up to the minutes of the week, of each site and of each day, whatever they are', async () => {
    const minute = fc.tuple(
      fc.nat(7 * 1440 - 1),
      fc.constantFrom(['HARF', 'LEARNING'] as const, ['GAMES', 'GAME'] as const),
    );
    const near = fc.array(minute, { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(near, async (some) => {
        const monday = Date.parse('2026-10-12T00:00:00+05:00');
        const given = some.map(
          ([n, [platform, use]]): There => [new Date(monday + n * 60_000).toISOString(), platform, use],
        );
        const { stretches, minutes, days, totalMinutes } = await weekWith(...given);
        const sum = (of: (stretch: Stretch) => boolean) =>
          stretches.filter(of).reduce((total: number, stretch: Stretch) => total + stretch.minutes, 0);
        expect(sum(() => true)).toBe(totalMinutes);
        for (const spent of minutes)
          expect(sum(({ platform, use }) => platform === spent.platform && use === spent.use)).toBe(spent.minutes);
        for (const { date, learningMinutes, gameMinutes } of days) {
          const isOfDay = ({ from }: Stretch) =>
            new Date(Date.parse(from) + 5 * 3_600_000).toISOString().startsWith(date);
          expect(sum(isOfDay)).toBe(learningMinutes + gameMinutes);
        }
      }),
      { numRuns: 25 },
    );
  });
});
