import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType } from 'type-graphql';
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
