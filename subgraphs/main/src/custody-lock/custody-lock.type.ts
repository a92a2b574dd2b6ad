import { Allow, anyone, type Rule } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

export enum CustodyLockState {
  REQUESTED = 'REQUESTED',
  ACTIVE = 'ACTIVE',
  REFUSED = 'REFUSED',
  LIFTED = 'LIFTED',
}

registerEnumType(CustodyLockState, {
  name: 'CustodyLockState',
  description: 'Where a custody lock stands.',
  valuesConfig: {
    REQUESTED: { description: 'A guardian asked for it; nothing has changed yet.' },
    ACTIVE: { description: 'A moderator approved it: no guardian is added or removed.' },
    REFUSED: { description: 'A moderator refused it, or the guardian took the request back.' },
    LIFTED: { description: 'It is over.' },
  },
});

export enum LockedAccess {
  FULL = 'FULL',
  VIEW = 'VIEW',
  NONE = 'NONE',
}

registerEnumType(LockedAccess, {
  name: 'LockedAccess',
  description: 'What a custody lock leaves to the other guardian.',
  valuesConfig: {
    FULL: { description: 'Everything, as before.' },
    VIEW: { description: 'To see what the child learns, and to decide nothing.' },
    NONE: { description: 'Nothing: they are no longer a guardian.' },
  },
});

/** The reason is between the guardian who gave it and the moderators. */
const requesterOrModerator: Rule = ({ caller }, root) =>
  caller !== null && (caller.role === 'MODERATOR' || caller.userId === (root as CustodyLock).requestedById);

@Allow(anyone)
@ObjectType({ description: "Keeps a child's guardians as they are; for the child's guardians and moderators." })
export class CustodyLock {
  requestedById: string;

  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => User, { description: 'The child.' })
  child: User;

  @Field(() => User, { description: 'The guardian who asked for it.' })
  requestedBy: User;

  @Field(() => User, { nullable: true, description: 'The other guardian whom it limits; null when it limits nobody.' })
  otherGuardian: User | null;

  @Field(() => LockedAccess, { description: 'What it leaves to the other guardian.' })
  otherAccess: LockedAccess;

  @Allow(requesterOrModerator)
  @Field(() => String, { nullable: true, description: 'Why; for the guardian who asked and moderators alone.' })
  reason: string;

  @Field(() => CustodyLockState, { description: 'Where it stands.' })
  state: CustodyLockState;

  @Field(() => Date, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When a moderator decided.' })
  decidedAt: Date | null;
}

export const CustodyLockConnection = connectionOf(CustodyLock, 'CustodyLock');
