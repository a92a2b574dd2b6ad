import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum CoinWithdrawalState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(CoinWithdrawalState, {
  name: 'CoinWithdrawalState',
  description: 'Where a withdrawal of coins stands.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for: the coins are set aside until a moderator decides.' },
    APPROVED: { description: 'Approved: the coins have left the wallet.' },
    DECLINED: { description: 'Not approved: the coins are back.' },
    CANCELLED: { description: 'Taken back by who asked: the coins are back.' },
  },
});

export enum CoinWithdrawalPurpose {
  PRIZE = 'PRIZE',
  TUITION_DISCOUNT = 'TUITION_DISCOUNT',
}

registerEnumType(CoinWithdrawalPurpose, {
  name: 'CoinWithdrawalPurpose',
  description: 'What withdrawn coins become; never cash.',
  valuesConfig: {
    PRIZE: { description: 'A prize outside of the catalogue.' },
    TUITION_DISCOUNT: { description: 'A discount on tuition.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'What holds for withdrawals of coins here.' })
export class CoinWithdrawalTerms {
  @Field(() => Boolean, { description: 'Whether coins can be withdrawn at all.' })
  isOpen: boolean;

  @Field(() => Int, { description: 'The fewest coins of one withdrawal.' })
  least: number;

  @Field(() => Int, { description: 'The most coins that leave one wallet in a week, Monday to Sunday in Tashkent.' })
  mostWeekly: number;
}

@Allow(anyone)
@ObjectType({ description: 'Coins of a pupil that leave the platform; for their guardians and moderators.' })
export class CoinWithdrawal {
  studentId: string;
  requestedBy: string;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => Int, { description: 'Coins.' })
  coins: number;

  @Field(() => CoinWithdrawalPurpose, { description: 'What they become.' })
  purpose: `${CoinWithdrawalPurpose}`;

  @Field(() => CoinWithdrawalState, { description: 'Where it stands.' })
  state: `${CoinWithdrawalState}`;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The moderator's words; null before and when it was taken back.",
  })
  decisionReason: string | null;
}

export const CoinWithdrawalConnection = connectionOf(CoinWithdrawal, 'CoinWithdrawal');

@Allow(anyone)
@ObjectType({ description: 'What the nightly check of all coins found last; for moderators.' })
export class LedgerProof {
  @Field(() => Date, { description: 'When it was made.' })
  provedAt: Date;

  @Field(() => String, { description: 'Wallets that were checked, a whole number.' })
  accounts: string;

  @Field(() => String, { description: 'Movements that were added up, a whole number.' })
  postings: string;

  @Field(() => String, { description: 'The sum of all accounts, a whole number: 0 when all is well.' })
  total: string;

  @Field(() => Int, { description: 'Wallets whose balance was not the sum of their movements; they were closed.' })
  differences: number;

  @Field(() => Boolean, { description: 'Whether everything was as it must be.' })
  isWhole: boolean;

  @Field(() => Int, { description: 'Wallets from which nothing can be taken now.' })
  frozenAccounts: number;
}
