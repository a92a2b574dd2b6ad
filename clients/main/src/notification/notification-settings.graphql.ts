import {
  graphql,
  type MainNotificationSettingsQuery,
  type UpdateNotificationPreferencesInput,
} from '@alif24/client-shared/graphql';

export const notificationSettings = graphql(`
  query MainNotificationSettings {
    notificationPreferences {
      choices {
        type
        channel
        isOn
      }
      quietFrom
      quietUntil
      locale
      isCodeByTelegram
      telegram
      email
      emailAddress
    }
  }
`);

export type Preferences = MainNotificationSettingsQuery['notificationPreferences'];
export type Change = (input: UpdateNotificationPreferencesInput) => void;

export const updateNotificationPreferences = graphql(`
  mutation MainUpdateNotificationPreferences($input: UpdateNotificationPreferencesInput!) {
    updateNotificationPreferences(input: $input) {
      choices {
        type
        channel
        isOn
      }
      quietFrom
      quietUntil
      locale
      isCodeByTelegram
      telegram
      email
      emailAddress
    }
  }
`);

export const linkTelegramChat = graphql(`
  mutation MainLinkTelegramChat {
    linkTelegramChat {
      url
      expiresAt
    }
  }
`);

export const unlinkTelegramChat = graphql(`
  mutation MainUnlinkTelegramChat {
    unlinkTelegramChat {
      telegram
    }
  }
`);
