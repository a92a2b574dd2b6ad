import { type BoardMember, compareMembers, compareScores } from './board-order.rules.ts';

/** Members of a block before it is cut in two. A move shifts half a block at most and a rank adds up the blocks, so neither grows with the board. */
const MOST = 512;

type Compare = (a: BoardMember, b: BoardMember) => number;

/** Members in the order of their board: where somebody stands, and who stands there, in microseconds for a hundred thousand of them. */
export class OrderedMembers {
  readonly #members = new Map<string, BoardMember>();
  readonly #blocks: BoardMember[][] = [];

  /** `members` as the board orders them, each once. */
  constructor(members: readonly BoardMember[]) {
    for (const member of members) this.#members.set(member.memberId, member);
    for (let n = 0; n < members.length; n += MOST / 2) this.#blocks.push(members.slice(n, n + MOST / 2));
  }

  get size(): number {
    return this.#members.size;
  }

  get(memberId: string): BoardMember | undefined {
    return this.#members.get(memberId);
  }

  put(member: BoardMember): void {
    this.remove(member.memberId);
    this.#members.set(member.memberId, member);
    const at = Math.min(this.#blockOf(member, compareMembers), Math.max(this.#blocks.length - 1, 0));
    const block = this.#blocks[at];
    if (!block) {
      this.#blocks.push([member]);
      return;
    }
    block.splice(firstNotBefore(block, member, compareMembers), 0, member);
    if (block.length > MOST) this.#blocks.splice(at + 1, 0, block.splice(MOST / 2));
  }

  remove(memberId: string): void {
    const member = this.#members.get(memberId);
    if (!member) return;
    this.#members.delete(memberId);
    const at = this.#blockOf(member, compareMembers);
    const block = this.#blocks[at] as BoardMember[];
    block.splice(firstNotBefore(block, member, compareMembers), 1);
    if (block.length === 0) this.#blocks.splice(at, 1);
  }

  /** How many stand before this member. */
  before(member: BoardMember): number {
    return this.#count(member, compareMembers);
  }

  /** How many are better than this member, equals left out. */
  better(member: BoardMember): number {
    return this.#count(member, compareScores);
  }

  /** `count` members from the line after `from`. */
  slice(from: number, count: number): BoardMember[] {
    const found: BoardMember[] = [];
    let skip = from;
    for (const block of this.#blocks) {
      if (found.length === count) break;
      if (skip < block.length) found.push(...block.slice(skip, skip + count - found.length));
      skip = Math.max(skip - block.length, 0);
    }
    return found;
  }

  #count(member: BoardMember, compare: Compare): number {
    const at = this.#blockOf(member, compare);
    let count = 0;
    for (let n = 0; n < at; n += 1) count += (this.#blocks[n] as BoardMember[]).length;
    const block = this.#blocks[at];
    return block ? count + firstNotBefore(block, member, compare) : count;
  }

  /** The first block whose last member does not stand before this one; past the end when there is none. */
  #blockOf(member: BoardMember, compare: Compare): number {
    let [low, high] = [0, this.#blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = this.#blocks[middle]?.at(-1) as BoardMember;
      if (compare(last, member) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function firstNotBefore(block: readonly BoardMember[], member: BoardMember, compare: Compare): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(block[middle] as BoardMember, member) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
