export { type ChannelState, type ChannelStates, channelStatesOf, retryEmail } from './channels.ts';
export { type CodeAddress, type CodeMessage, canSendCodes, sendCode, warnOldPhone } from './codes.ts';
export type { NotificationContext } from './context.ts';
export type { DigestOf } from './delivery.ts';
export { MOST_DIGEST_CHARACTERS } from './digests.ts';
export { answerChat, type Invitation } from './invitations.ts';
export { notificationJobs } from './jobs.ts';
export * from './notify.ts';
export {
  type Choice,
  isWanted,
  type NotificationSettings,
  OUTSIDE,
  type Outside,
  quietOf,
  saveChoices,
  saveSettings,
  settingsOf,
  waysOutOf,
} from './preferences.ts';
export { isAtLeast, type QuietHours } from './quiet-hours.ts';
export { makeTelegramLink, type TelegramLink, unlinkTelegram } from './telegram-link.ts';
export { answerTelegram, listenToTelegram, TELEGRAM_PATH } from './telegram-updates.ts';
export { NOTICE_TYPES, type NoticeType } from './template.ts';
export { fillIn, inLocale, noticeText, type TemplateName, typeOfNotice } from './templates.ts';
export { answerUnsubscribe, UNSUBSCRIBE_PATH } from './unsubscribe.ts';
