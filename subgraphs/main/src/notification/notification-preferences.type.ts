import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { NotificationType } from './notification.type.ts';

export enum NotificationChannel {
  TELEGRAM = 'TELEGRAM',
  EMAIL = 'EMAIL',
}

registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'A way out of the site. On the site itself every notice stands.',
  valuesConfig: {
    TELEGRAM: { description: 'The chat with our bot that the person linked.' },
    EMAIL: { description: 'The proven e-mail address of the account.' },
  },
});

export enum NotificationChannelState {
  NONE = 'NONE',
  ACTIVE = 'ACTIVE',
  BLOCKED = 'BLOCKED',
  BOUNCED = 'BOUNCED',
  PHONE_CHANGED = 'PHONE_CHANGED',
}

registerEnumType(NotificationChannelState, {
  name: 'NotificationChannelState',
  description: 'Whether notices reach the person by a way, and if not why.',
  valuesConfig: {
    NONE: { description: 'Not linked, or no address.' },
    ACTIVE: { description: 'Notices come this way.' },
    BLOCKED: { description: 'The person blocked the bot; `/start` in the chat lets it write again.' },
    BOUNCED: { description: 'The mailbox took nothing; nothing is sent there until it is tried again.' },
    PHONE_CHANGED: { description: 'The phone number changed since, so the chat has to be linked anew.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'Whether notices of one type go one way.' })
export class NotificationChoice {
  @Field(() => NotificationType, { description: 'What they are about.' })
  type: `${NotificationType}`;

  @Field(() => NotificationChannel, { description: 'The way.' })
  channel: `${NotificationChannel}`;

  @Field(() => Boolean, { description: 'Whether they go that way.' })
  isOn: boolean;
}

@Allow(anyone)
@ObjectType({ description: 'How a person wants to be told things; for that person alone.' })
export class NotificationPreferences {
  @Field(() => [NotificationChoice], {
    description: 'For each type and way, but for SECURITY, which is always sent by every way.',
  })
  choices: NotificationChoice[];

  @Field(() => String, {
    description: 'From when on it is quiet, `HH:MM` in Tashkent; warnings and codes come all the same.',
  })
  quietFrom: string;

  @Field(() => String, {
    description: 'Until when it is quiet, `HH:MM` in Tashkent; what came meanwhile is sent then.',
  })
  quietUntil: string;

  @Field(() => Locale, { nullable: true, description: 'The language of messages; null: the one of the account.' })
  locale: `${Locale}` | null;

  @Field(() => Boolean, { description: 'Whether sign-in codes come into the linked chat instead of by SMS.' })
  isCodeByTelegram: boolean;

  @Field(() => NotificationChannelState, { description: 'How it is with Telegram.' })
  telegram: string;

  @Field(() => NotificationChannelState, { description: 'How it is with e-mail.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'The proven address of the account; null when it has none.' })
  emailAddress: string | null;
}

@Allow(anyone)
@ObjectType({ description: 'A link that connects the chat in which it is opened with the caller.' })
export class TelegramChatLink {
  @Field(() => String, { description: 'The address to open, or to show as a QR code. Good once.' })
  url: string;

  @Field(() => Date, { description: 'Until when it is good: ten minutes.' })
  expiresAt: Date;
}
