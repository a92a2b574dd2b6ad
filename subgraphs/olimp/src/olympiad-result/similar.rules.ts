/** What one child put down, comparable with that of another: for each problem the answer in one form, and whether it is wrong. Null is nothing. */
export interface Sheet {
  id: string;
  /** Only children of one group are compared: the same school. */
  group: string;
  answers: ReadonlyArray<{ value: string; isWrong: boolean } | null>;
}

export interface SimilarPair {
  ids: readonly [string, string];
  /** How many problems both have wrong in the same way. */
  sharedWrong: number;
  /** How many of the problems that either has wrong. */
  wrong: number;
  /** By chance one would expect such a pair once in 10 to the power of this many comparisons made; whole, rounded down. */
  oneInTenTo: number;
}

/** Fewer shared wrong answers say nothing, however rare they are. */
const LEAST_SHARED = 4;
/** Pairs that chance makes less than once in ten thousand such olympiads. */
const LEAST_POWER = 4;

/** log10 of n over k. */
function choose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log10((n - k + i) / i);
  return sum;
}

/**
 * Pairs of one group whose wrong answers are alike beyond chance, the least likely first. Right answers are alike because they are right, so only the wrong
 * ones are weighed: each by how rare it is among all, and the whole by how many pairs and problems were looked at. Evidence for people, never a verdict: a
 * common misunderstanding taught in one class looks the same. Pure.
 */
export function similarPairs(sheets: readonly Sheet[]): SimilarPair[] {
  const count = sheets[0]?.answers.length ?? 0;
  const frequencies = Array.from({ length: count }, (_, n) => {
    const values = sheets.flatMap(({ answers }) => answers[n]?.value ?? []);
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    // One more of each, so that an answer that only these two have is not taken for impossible.
    return new Map([...counts].map(([value, times]) => [value, (times + 1) / (values.length + counts.size)]));
  });
  const groups = [...Map.groupBy(sheets, ({ group }) => group)].filter(([group]) => group !== '').map(([, all]) => all);
  const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const found: SimilarPair[] = [];
  for (const group of groups) {
    for (const [n, one] of group.entries()) {
      for (const other of group.slice(n + 1)) {
        const pair = compare(one, other, frequencies, pairs);
        if (pair) found.push(pair);
      }
    }
  }
  return found.sort((a, b) => b.oneInTenTo - a.oneInTenTo || (a.ids.join() < b.ids.join() ? -1 : 1));
}

function compare(
  one: Sheet,
  other: Sheet,
  frequencies: ReadonlyArray<ReadonlyMap<string, number>>,
  pairs: number,
): SimilarPair | null {
  let [sharedWrong, wrong, power] = [0, 0, 0];
  for (const [n, mine] of one.answers.entries()) {
    const theirs = other.answers[n];
    if (!mine?.isWrong && !theirs?.isWrong) continue;
    wrong += 1;
    if (!mine || !theirs || mine.value !== theirs.value) continue;
    sharedWrong += 1;
    power -= Math.log10(frequencies[n]?.get(mine.value) ?? 1);
  }
  const oneInTenTo = Math.floor(power - choose(wrong, sharedWrong) - Math.log10(Math.max(1, pairs)));
  if (sharedWrong < LEAST_SHARED || oneInTenTo < LEAST_POWER) return null;
  return { ids: one.id < other.id ? [one.id, other.id] : [other.id, one.id], sharedWrong, wrong, oneInTenTo };
}
