import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../user/user.entity.ts';

@Allow(anyone)
@ObjectType({ description: 'A signed-in session. The refresh token travels in an HttpOnly cookie alone.' })
export class Session {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …`; good for 10 minutes.' })
  accessToken: string;

  @Field(() => Date, { description: 'When the access token ends; call `refreshSession` before.' })
  expiresAt: Date;

  @Field(() => User, { description: 'Who is signed in.' })
  user: User;
}

@Allow(anyone)
@ObjectType({ description: 'What came of proving who one is: a session, or the way to an account.' })
export class SignInResult {
  @Field(() => Session, { nullable: true, description: 'Set for whoever has an account.' })
  session: Session | null;

  @Field(() => String, {
    nullable: true,
    description: 'Set for whoever has none: what `register` takes as proof, for half an hour.',
  })
  ticket: string | null;

  @Field(() => String, { nullable: true, description: 'Given name, where the proof tells it: for the form.' })
  firstName: string | null;

  @Field(() => String, { nullable: true, description: 'Surname, where the proof tells it: for the form.' })
  lastName: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'A browser in which a person is signed in.' })
export class Device {
  @Field(() => ID, { description: 'Opaque; what `endDevice` takes.' })
  id: string;

  @Field(() => String, { description: 'Browser and system, as the browser tells them; empty when it does not.' })
  name: string;

  @Field(() => Date, { description: 'When they signed in there.' })
  signedInAt: Date;

  @Field(() => Date, { description: 'When it was last used, to ten minutes.' })
  lastUsedAt: Date;

  @Field(() => Boolean, { description: 'True for the one that asks.' })
  isCurrent: boolean;
}
