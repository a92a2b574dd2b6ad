import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What a teacher gives coins for. All of them are good: coins are never taken for a mistake. */
export enum GrantReason {
  EFFORT = 'EFFORT',
  PROGRESS = 'PROGRESS',
  HELPING = 'HELPING',
  KINDNESS = 'KINDNESS',
  CURIOSITY = 'CURIOSITY',
  TEAMWORK = 'TEAMWORK',
  OTHER = 'OTHER',
}

registerEnumType(GrantReason, {
  name: 'GrantReason',
  description: 'What a teacher gives coins for; all of them are good things.',
  valuesConfig: {
    EFFORT: { description: 'Tried hard.' },
    PROGRESS: { description: 'Does better than before.' },
    HELPING: { description: 'Helped others.' },
    KINDNESS: { description: 'Was kind.' },
    CURIOSITY: { description: 'Asked a good question.' },
    TEAMWORK: { description: 'Worked well together.' },
    OTHER: { description: 'Something else, which the note says.' },
  },
});

/** The ledger keeps one line of words: the reason, and what the teacher wrote behind it. */
export function writeGrantReason(kind: `${GrantReason}`, note: string): string {
  return note.trim() ? `${kind}: ${note.trim()}` : kind;
}

/** The two of `writeGrantReason` again; a line of another form is a note. */
export function readGrantReason(line: string): { kind: GrantReason; note: string } {
  const [, kind, , note = ''] = /^([A-Z]+)(: ([\s\S]*))?$/.exec(line) ?? [];
  const known = Object.values(GrantReason).find((one) => one === kind);
  return known ? { kind: known, note } : { kind: GrantReason.OTHER, note: line };
}

@Allow(anyone)
@ObjectType({ description: 'What a teacher may give to pupils this week, Monday to Sunday in Tashkent.' })
export class GrantBudget {
  @Field(() => Int, { description: 'Coins of each week.' })
  weeklyCoins: number;

  @Field(() => Int, { description: 'Coins given this week and not taken back.' })
  given: number;

  @Field(() => Int, { description: 'Coins that can still be given this week.' })
  left: number;
}

@Allow(anyone)
@ObjectType({ description: 'Coins that a teacher gave a pupil; for that teacher and moderators.' })
export class CoinGrant {
  studentId: string;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'Coins, 1 to 20.' })
  coins: number;

  @Field(() => GrantReason, { description: 'What for.' })
  reason: `${GrantReason}`;

  @Field(() => String, { description: 'What the teacher wrote to it; may be empty.' })
  note: string;

  @Field(() => Date, { description: 'When it was given.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null as long as it stands.' })
  reversedAt: Date | null;
}

export const CoinGrantConnection = connectionOf(CoinGrant, 'CoinGrant');
