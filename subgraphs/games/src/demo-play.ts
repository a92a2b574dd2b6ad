import type { Random } from '@alif24/subgraph-shared/utils';
import type { DealtCard, Turn } from './letter-memory/letter-memory.rules.ts';
import type { Problem } from './math-monster/math-monster.rules.ts';

/** The turns of a pupil who keeps a card in mind with this chance (0 to 1), until every pair is found. */
export function playMemory(cards: readonly DealtCard[], memory: number, random: Random): Turn[] {
  const turns: Turn[] = [];
  const known = new Set<number>();
  const hidden = new Set(cards.keys());
  const matesOf = (at: number) => [...hidden].filter((other) => other !== at && cards[other]?.pair === cards[at]?.pair);
  while (hidden.size > 0) {
    const remembered = [...known].find((at) => matesOf(at).some((mate) => known.has(mate)));
    const first = remembered ?? random.pick([...hidden].filter((at) => !known.has(at) || known.size === hidden.size));
    const mate = matesOf(first)[0] as number;
    const second = known.has(mate) ? mate : random.pick([...hidden].filter((at) => at !== first));
    turns.push([first, second]);
    for (const at of [first, second]) if (random.next() < memory) known.add(at);
    if (second !== mate) continue;
    for (const at of [first, second]) {
      known.delete(at);
      hidden.delete(at);
    }
  }
  return turns;
}

/** The first answers of a pupil who is right with this chance, 0 to 1. */
export function playMath(problems: readonly Problem[], skill: number, random: Random): number[] {
  return problems.map(({ answer }) =>
    random.next() < skill ? answer : Math.max(0, answer + random.pick([-10, -1, 1, 2])),
  );
}
