import { Locale } from '@alif24/subgraph-shared/auth';
import { ArrayMaxSize, IsOptional, Matches } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NotificationType } from './notification.type.ts';
import { NotificationChannel } from './notification-preferences.type.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'Whether notices of one type go one way.' })
export class NotificationChoiceInput {
  @Field(() => NotificationType, { description: 'What they are about; SECURITY cannot be chosen.' })
  type: NotificationType;

  @Field(() => NotificationChannel, { description: 'The way.' })
  channel: NotificationChannel;

  @Field(() => Boolean, { description: 'Whether they go that way.' })
  isOn: boolean;
}

@InputType({ description: 'What of the preferences changes; what is left out stays.' })
export class UpdateNotificationPreferencesInput {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [NotificationChoiceInput], { nullable: true, description: 'Choices that change.' })
  choices?: NotificationChoiceInput[] | null;

  @IsOptional()
  @Matches(CLOCK)
  @Field(() => String, {
    nullable: true,
    description: 'From when on it is quiet, `HH:MM`; not later than the platform’s.',
  })
  quietFrom?: string | null;

  @IsOptional()
  @Matches(CLOCK)
  @Field(() => String, {
    nullable: true,
    description: 'Until when it is quiet, `HH:MM`; not earlier than the platform’s.',
  })
  quietUntil?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language of messages.' })
  locale?: Locale | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether sign-in codes come into the linked chat.' })
  isCodeByTelegram?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: try the e-mail address again that took nothing.' })
  isEmailRetried?: boolean | null;
}
