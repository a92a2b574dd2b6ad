/** What one child put down, comparable with that of another: for each problem the answer in one form, and whether it is wrong. Null is nothing. */
export interface Sheet {
  id: string;
  /** Only children of one group are compared: the same school, or the olympiad that it holds for itself. */
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

/** After so many pairs others have their turn: a school of thousands has millions of them. */
const PAIRS_AT_ONCE = 50_000;

/** A sheet in numbers: for each problem which of its answers it was, from 1, or 0 for nothing; and how rare a shared wrong one is, 0 where it is right. */
interface Coded {
  id: string;
  values: Int32Array;
  wrong: Uint8Array;
  weights: Float64Array;
}

/**
 * Pairs of one group whose wrong answers are alike beyond chance, the least likely first. Right answers are alike because they are right, so only the wrong
 * ones are weighed: each by how rare it is among all, and the whole by how many pairs and problems were looked at. Evidence for people, never a verdict: a
 * common misunderstanding taught in one class looks the same. `pause` is waited for now and then.
 */
export async function similarPairs(
  sheets: readonly Sheet[],
  pause: () => Promise<unknown> = async () => undefined,
): Promise<SimilarPair[]> {
  const groups = coded(sheets);
  const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const found: SimilarPair[] = [];
  let compared = 0;
  for (const group of groups) {
    for (const [n, one] of group.entries()) {
      for (let m = n + 1; m < group.length; m++) {
        const pair = compare(one, group[m] as Coded, pairs);
        if (pair) found.push(pair);
        compared += 1;
        if (compared % PAIRS_AT_ONCE === 0) await pause();
      }
    }
  }
  return found.sort((a, b) => b.oneInTenTo - a.oneInTenTo || (a.ids.join() < b.ids.join() ? -1 : 1));
}

/** The sheets of each group in numbers; whoever is in none is counted for how common an answer is. */
function coded(sheets: readonly Sheet[]): Coded[][] {
  const count = sheets[0]?.answers.length ?? 0;
  const columns = Array.from({ length: count }, (_, n) => {
    const numbers = new Map<string, number>();
    const times: number[] = [];
    let given = 0;
    for (const { answers } of sheets) {
      const value = answers[n]?.value;
      if (value === undefined) continue;
      given += 1;
      const number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      times[number] = (times[number] ?? 0) + 1;
    }
    // One more of each, so that an answer that only these two have is not taken for impossible.
    const weights = times.map((each) => -Math.log10((each + 1) / (given + numbers.size)));
    return { numbers, weights };
  });
  const codeOf = ({ id, answers }: Sheet): Coded => {
    const numbers = answers.map((answer, n) => (answer ? (columns[n]?.numbers.get(answer.value) ?? -1) + 1 : 0));
    return {
      ...{
        id,
        values: Int32Array.from(numbers),
        wrong: Uint8Array.from(answers, (answer) => (answer?.isWrong ? 1 : 0)),
      },
      weights: Float64Array.from(numbers, (number, n) => columns[n]?.weights[number - 1] ?? 0),
    };
  };
  const grouped = Map.groupBy(
    sheets.filter(({ group }) => group !== ''),
    ({ group }) => group,
  );
  return [...grouped.values()].map((group) => group.map(codeOf));
}

function compare(one: Coded, other: Coded, pairs: number): SimilarPair | null {
  let [sharedWrong, wrong, power] = [0, 0, 0];
  for (let n = 0; n < one.values.length; n++) {
    if (!one.wrong[n] && !other.wrong[n]) continue;
    wrong += 1;
    if (one.values[n] !== other.values[n]) continue;
    sharedWrong += 1;
    power += one.weights[n] as number;
  }
  if (sharedWrong < LEAST_SHARED) return null;
  const oneInTenTo = Math.floor(power - choose(wrong, sharedWrong) - Math.log10(Math.max(1, pairs)));
  if (oneInTenTo < LEAST_POWER) return null;
  return { ids: one.id < other.id ? [one.id, other.id] : [other.id, one.id], sharedWrong, wrong, oneInTenTo };
}
