import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

export enum GuardianAccess {
  FULL = 'FULL',
  VIEW = 'VIEW',
}

registerEnumType(GuardianAccess, {
  name: 'GuardianAccess',
  description: 'How far a guardian goes.',
  valuesConfig: {
    FULL: { description: 'Sees what the child learns, and decides: consents, sign-in, other guardians.' },
    VIEW: { description: 'Sees what the child learns, and decides nothing: custody is locked.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'Somebody who looks after a child; for its guardians and moderators.' })
export class Guardian {
  @Field(() => User, { description: 'Who they are: other guardians see the name and nothing else.' })
  user: User;

  @Field(() => GuardianAccess, { description: 'How far they go.' })
  access: GuardianAccess;

  @Field(() => Date, { description: 'Since when.' })
  since: Date;

  @Field(() => User, {
    nullable: true,
    description:
      'Who invited them or, when that guardian is gone, who had invited that one; null for the first, and when nobody of them is left.',
  })
  invitedBy: User | null;

  @Field(() => Boolean, {
    description:
      'Whether the caller may end it: their own; of whom they invited and whom those invited; as the first of those who decide, of all who came later.',
  })
  isRemovable: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'An open invitation to look after a child; for its guardians and moderators.' })
export class GuardianInvitation {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Date, { description: 'Until when it can be accepted.' })
  expiresAt: Date;
}

@Allow(anyone)
@ObjectType({ description: 'A new invitation with its code, which is shown this one time.' })
export class NewGuardianInvitation {
  @Field(() => GuardianInvitation, { description: 'The invitation.' })
  invitation: GuardianInvitation;

  @Field(() => String, { description: 'What the other guardian types in: ten letters and digits, good for one use.' })
  code: string;

  @Field(() => String, { description: 'The same as a link; the code stands behind `#` and reaches no server log.' })
  link: string;

  @Field(() => User, { description: 'The child.' })
  child: User;
}
