import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType } from 'type-graphql';

@Allow(anyone)
@ObjectType({ description: 'The ways in that are open on this installation. A password is always one.' })
export class SignInMethods {
  @Field(() => Boolean, { description: 'A code to the phone.' })
  phoneCode: boolean;

  @Field(() => Boolean, { description: 'Messages to an e-mail address: proving it, and a forgotten password.' })
  email: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the bot by which one signs in with Telegram; null without one.',
  })
  telegramBot: string | null;

  @Field(() => String, { nullable: true, description: 'Its id, by which Telegram asks a person; null without one.' })
  telegramBotId: string | null;

  @Field(() => Boolean, { description: 'Whether one may register without proof of the number, by a password alone.' })
  registerByPassword: boolean;
}
