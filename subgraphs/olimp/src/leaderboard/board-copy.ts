import type { Context } from '@alif24/subgraph-shared/server';
import { compareMembers } from './board-order.rules.ts';
import { type BoardAnswer, type BoardMark, type BoardQuestion, readChanges } from './board-table.ts';
import { OrderedMembers } from './ordered-members.ts';

/** A board as this process knows it. Each answer is given after what was committed since the last has been read. One caller at a time. */
export class BoardCopy {
  #mark: BoardMark | null = null;
  #members = new OrderedMembers([]);

  /** How many members are kept. */
  get size(): number {
    return this.#members.size;
  }

  async answer(ctx: Context, boardId: string, questions: readonly BoardQuestion[]): Promise<BoardAnswer[]> {
    const { mark, isWhole, changes } = await readChanges(ctx, boardId, this.#mark);
    if (isWhole) {
      const members = changes.flatMap((one) => (one.score === null ? [] : one));
      this.#members = new OrderedMembers(members.sort(compareMembers));
    } else {
      for (const member of changes) {
        if (member.score === null) this.#members.remove(member.memberId);
        else this.#members.put(member);
      }
    }
    this.#mark = mark;
    return questions.map((question) => answerFrom(this.#members, question));
  }
}

function answerFrom(members: OrderedMembers, question: BoardQuestion): BoardAnswer {
  let { from, count } = 'memberId' in question ? { from: 0, count: 0 } : question;
  if ('memberId' in question) {
    const member = members.get(question.memberId);
    if (!member) return null;
    const line = members.before(member);
    from = Math.max(line - question.around, 0);
    count = line + question.around + 1 - from;
  }
  const found = members.slice(from, count);
  const [first] = found;
  return { total: members.size, from, better: first ? members.better(first) : 0, members: found };
}
