import { Allow, signedIn } from '@alif24/subgraph-shared/auth';
import { MoneyScalar } from '@alif24/subgraph-shared/scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

export enum DataRequestKind {
  EXPORT = 'EXPORT',
  ERASURE = 'ERASURE',
}

registerEnumType(DataRequestKind, {
  name: 'DataRequestKind',
  description: 'What somebody asked for of their data or their child’s.',
  valuesConfig: {
    EXPORT: { description: 'A copy of all that the seven platforms hold.' },
    ERASURE: { description: 'Its end: what is left tells of nobody.' },
  },
});

export enum DataRequestState {
  WAITING = 'WAITING',
  WORKING = 'WORKING',
  READY = 'READY',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(DataRequestState, {
  name: 'DataRequestState',
  description: 'Where a request for data stands.',
  valuesConfig: {
    WAITING: { description: 'An erasure that can still be taken back; it begins at `startsAt`.' },
    WORKING: { description: 'The platforms are at it: minutes.' },
    READY: { description: 'The copy can be fetched until `expiresAt`.' },
    DONE: { description: 'Erased.' },
    CANCELLED: { description: 'Taken back, or whoever asked may not ask any more.' },
    EXPIRED: { description: 'The copy was deleted.' },
  },
});

@Allow(signedIn)
@ObjectType({
  description: 'A copy or the end of data that was asked for; for the person and the guardians who decide.',
})
export class DataRequest {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => DataRequestKind, { description: 'What was asked for.' })
  kind: DataRequestKind;

  @Field(() => DataRequestState, { description: 'Where it stands.' })
  state: DataRequestState;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => Date, { description: 'When the platforms begin; until then an erasure can be taken back.' })
  startsAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was done or taken back; null before.' })
  finishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the copy will be deleted; null where there is none.' })
  expiresAt: Date | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What was on the balance, in tiyin, when who asked for the erasure gave it up; null when nothing was.',
  })
  forfeitedBalance: bigint | null;

  @Field(() => Boolean, { description: 'The caller asked for it: only they fetch the copy.' })
  isMine: boolean;

  @Field(() => User, { description: 'Whose data it is about.' })
  person: User;
}

@Allow(signedIn)
@ObjectType({ description: 'A way to fetch a copy, once; for who asked for it.' })
export class DataExportLink {
  @Field(() => String, { description: 'Open it to save the file (JSON); it works once, for 10 minutes.' })
  url: string;

  @Field(() => Date, { description: 'When it stops working.' })
  expiresAt: Date;
}
