import type { BoardMember } from './board-order.rules.ts';

// A sorted set orders by a double or by bytes. A double has no room for tie-breaks, so a board is ordered by bytes: numbers of a fixed width, the better the
// smaller, then what is before every digit, then the member.
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
const WIDTH = 14;
const END = '!';

const digits = (value: bigint) => value.toString(16).padStart(WIDTH, '0');

/** The line of a member in the sorted set of its board: lines compare as members do. */
export function lineOf({ memberId, score, tieBreaks }: BoardMember): string {
  return `${[LARGEST - BigInt(score), ...tieBreaks.map((tie) => BigInt(tie) + LARGEST)].map(digits).join('')}${END}${memberId}`;
}

/** The member whose line it is. */
export function memberOf(line: string): BoardMember {
  const end = line.indexOf(END);
  const numbers: bigint[] = [];
  for (let n = 0; n < end; n += WIDTH) numbers.push(BigInt(`0x${line.slice(n, n + WIDTH)}`));
  const [score, ...ties] = numbers as [bigint, ...bigint[]];
  return {
    memberId: line.slice(end + 1),
    score: Number(LARGEST - score),
    tieBreaks: ties.map((tie) => Number(tie - LARGEST)),
  };
}
