import {
  answerTelegram,
  answerUnsubscribe,
  listenToTelegram,
  notificationJobs,
  TELEGRAM_PATH,
  UNSUBSCRIBE_PATH,
} from '@alif24/subgraph-shared/notifications';
import type { Routes } from '@alif24/subgraph-shared/server';
import { weeklyDigest } from '../week/digest.service.ts';

/** What calls from outside: Telegram's server, and mail programs that end letters with one click. */
export const notificationRoutes: Routes = { [TELEGRAM_PATH]: answerTelegram, [UNSUBSCRIBE_PATH]: answerUnsubscribe };

export const notificationWork = notificationJobs({ digestOf: weeklyDigest });

export const notificationBackground = listenToTelegram;
