/** Smaller groups are not compared within: a percentile among a few says who is who. */
export const LEAST_GROUP = 10;

export interface Placed {
  points: number;
  region: string | null;
  district: string | null;
  school: string | null;
}

export interface Percentiles {
  country: number | null;
  region: number | null;
  district: number | null;
  school: number | null;
}

/** Whole percent of a group that are strictly below; null for a group of fewer than ten. Points sorted upwards. */
function below(sorted: readonly number[], points: number): number | null {
  if (sorted.length < LEAST_GROUP) return null;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < points) low = middle + 1;
    else high = middle;
  }
  return Math.floor((low * 100) / sorted.length);
}

/** For each the percent strictly below them in the country, their region, district and school. Who has none of a kind is in no group of it. Pure. */
export function percentilesOf(all: readonly Placed[]): Percentiles[] {
  const keys = {
    country: () => 'all',
    region: ({ region }: Placed) => region,
    district: ({ district }: Placed) => district,
    school: ({ school }: Placed) => school,
  };
  const groups = Object.entries(keys).map(([name, keyOf]) => {
    const points = new Map<string | null, number[]>();
    for (const [key, members] of Map.groupBy(all, keyOf)) {
      points.set(
        key,
        members.map((member) => member.points).sort((a, b) => a - b),
      );
    }
    return [
      name,
      (placed: Placed) => (keyOf(placed) === null ? null : below(points.get(keyOf(placed)) ?? [], placed.points)),
    ] as const;
  });
  return all.map(
    (placed) => Object.fromEntries(groups.map(([name, of]) => [name, of(placed)])) as unknown as Percentiles,
  );
}
