import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: "What Telegram's Login Widget hands over, field for field." })
export class TelegramWidgetInput {
  @MaxLength(20)
  @Field(() => String, { description: "The person's id at Telegram." })
  id: string;

  @MaxLength(256)
  @Field(() => String, { nullable: true, description: 'Given name at Telegram.' })
  first_name: string | null;

  @MaxLength(256)
  @Field(() => String, { nullable: true, description: 'Surname at Telegram.' })
  last_name: string | null;

  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Name at Telegram, without @.' })
  username: string | null;

  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'Address of their picture; signed, and not kept.' })
  photo_url: string | null;

  @MaxLength(20)
  @Field(() => String, { description: 'When Telegram signed it, in seconds since 1970.' })
  auth_date: string;

  @MaxLength(64)
  @Field(() => String, { description: "Telegram's signature." })
  hash: string;
}

@InputType({ description: 'What Telegram has signed about a person: one of the two.' })
export class TelegramProofInput {
  @Field(() => TelegramWidgetInput, { nullable: true, description: 'From the button on a page.' })
  widget: TelegramWidgetInput | null;

  @MaxLength(4_096)
  @Field(() => String, { nullable: true, description: 'The `initData` of a Mini App, as it stands.' })
  initData: string | null;
}
