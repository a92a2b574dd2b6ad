import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum NotificationType {
  SECURITY = 'SECURITY',
  LEARNING = 'LEARNING',
  COINS = 'COINS',
  PAYMENTS = 'PAYMENTS',
  DIGEST = 'DIGEST',
}

registerEnumType(NotificationType, {
  name: 'NotificationType',
  description: 'What a notice is about; a person chooses for each by which ways it comes.',
  valuesConfig: {
    SECURITY: { description: 'The account and who may do what; always sent by every way there is.' },
    LEARNING: { description: 'Lessons, classes and schools.' },
    COINS: { description: 'Coins and prizes.' },
    PAYMENTS: { description: 'Money that was paid.' },
    DIGEST: { description: 'The week in one message, on Sunday evening, for parents.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'Something the platform tells a person; only that person ever gets it.' })
export class Notification {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'Name of the text, e.g. `lessons.completed`.' })
  template: string;

  @Field(() => String, { description: 'What the text is filled with, as a JSON object.' })
  parameters: string;

  @Field(() => Date, { description: 'When it was left.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was read; null before.' })
  readAt: Date | null;
}

export const NotificationConnection = connectionOf(Notification, 'Notification');

@Allow(anyone)
@ObjectType({ description: 'The state of a person’s notices, for the bell; only that person gets it.' })
export class NotificationEvent {
  @Field(() => Int, {
    description: 'Grows with each notice that comes or is read; an event with a smaller one is older.',
  })
  sequence: number;

  @Field(() => Int, { description: 'How many notices are not read yet.' })
  unreadCount: number;

  @Field(() => Notification, { nullable: true, description: 'The newest notice; null while there is none.' })
  newest: Notification | null;
}

@Allow(anyone)
@ObjectType({ description: 'What marking notices as read has changed.' })
export class MarkedNotifications {
  @Field(() => [Notification], { description: 'Those that were new until now.' })
  notifications: Notification[];

  @Field(() => Int, { description: 'How many are still not read.' })
  unreadCount: number;
}
