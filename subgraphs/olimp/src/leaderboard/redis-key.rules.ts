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
  const tieBreaks: number[] = [];
  for (let n = WIDTH; n < end; n += WIDTH) tieBreaks.push(0 - fromLargest(line, n));
  return { memberId: line.slice(end + 1), score: fromLargest(line, 0), tieBreaks };
}

const HALF = WIDTH / 2;
const HALF_SIZE = 16 ** HALF;
const [LARGEST_HIGH, LARGEST_LOW] = [Number(LARGEST >> BigInt(4 * HALF)), HALF_SIZE - 1];

/** How much less than the largest a number of the line is: in halves, for the number itself may be more than a double holds. */
function fromLargest(line: string, at: number): number {
  const high = Number.parseInt(line.slice(at, at + HALF), 16);
  const low = Number.parseInt(line.slice(at + HALF, at + WIDTH), 16);
  return (LARGEST_HIGH - high) * HALF_SIZE + (LARGEST_LOW - low);
}
