import { Allow, signedIn } from '@alif24/subgraph-shared/auth';
import type { Context } from '@alif24/subgraph-shared/server';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { UpdateNotificationPreferencesInput } from './notification-preferences.input.ts';
import { linkChat, preferencesOf, unlinkChat, updatePreferences } from './notification-preferences.service.ts';
import { NotificationPreferences, TelegramChatLink } from './notification-preferences.type.ts';

@Resolver()
export class NotificationPreferencesResolver {
  @Allow(signedIn)
  @Query(() => NotificationPreferences, { description: 'How the caller wants to be told things.' })
  notificationPreferences(@Ctx() ctx: Context) {
    return preferencesOf(ctx);
  }

  @Allow(signedIn)
  @Mutation(() => NotificationPreferences, {
    description:
      'Changes how the caller is told things. Fails with BAD_USER_INPUT for a choice about SECURITY and for less quiet than the platform keeps.',
  })
  updateNotificationPreferences(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateNotificationPreferencesInput, { description: 'What changes.' })
    input: UpdateNotificationPreferencesInput,
  ) {
    return updatePreferences(ctx, input);
  }

  @Allow(signedIn)
  @Mutation(() => TelegramChatLink, {
    description:
      'Makes the link that connects a Telegram chat with the caller: ten minutes, once; the one before is good no longer. Fails with NOT_CONFIGURED.',
  })
  linkTelegramChat(@Ctx() ctx: Context) {
    return linkChat(ctx);
  }

  @Allow(signedIn)
  @Mutation(() => NotificationPreferences, { description: "Lets go of the caller's Telegram chat." })
  unlinkTelegramChat(@Ctx() ctx: Context) {
    return unlinkChat(ctx);
  }
}
