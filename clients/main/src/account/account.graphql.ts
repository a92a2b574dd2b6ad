import { graphql, type MainAccountQuery } from '@alif24/client-shared/graphql';

export const account = graphql(`
  query MainAccount {
    me {
      ...MainAccountUser
    }
    signInMethods {
      phoneCode
      email
      telegramBotId
    }
  }
`);

export type Me = NonNullable<MainAccountQuery['me']>;

export const accountUser = graphql(`
  fragment MainAccountUser on User {
    id
    role
    firstName
    lastName
    displayName
    fullName
    locale
    phone
    email
    hasPassword
    hasTelegramLogin
    devices {
      id
      name
      signedInAt
      lastUsedAt
      isCurrent
    }
  }
`);

export const updateProfile = graphql(`
  mutation MainUpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ...MainAccountUser
    }
  }
`);

export const changePassword = graphql(`
  mutation MainChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      ...MainAccountUser
    }
  }
`);

export const requestPhoneCode = graphql(`
  mutation MainRequestPhoneCode($input: RequestPhoneCodeInput!) {
    requestPhoneCode(input: $input) {
      expiresAt
    }
  }
`);

export const confirmPhone = graphql(`
  mutation MainConfirmPhone($input: ConfirmPhoneInput!) {
    confirmPhone(input: $input) {
      ...MainAccountUser
    }
  }
`);

export const requestEmailCode = graphql(`
  mutation MainRequestEmailCode($input: RequestEmailCodeInput!) {
    requestEmailCode(input: $input) {
      expiresAt
    }
  }
`);

export const confirmEmail = graphql(`
  mutation MainConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      ...MainAccountUser
    }
  }
`);

export const removeEmail = graphql(`
  mutation MainRemoveEmail {
    removeEmail {
      ...MainAccountUser
    }
  }
`);

export const linkTelegram = graphql(`
  mutation MainLinkTelegramLogin($input: TelegramProofInput!) {
    linkTelegram(input: $input) {
      ...MainAccountUser
    }
  }
`);

export const unlinkTelegram = graphql(`
  mutation MainUnlinkTelegramLogin {
    unlinkTelegram {
      ...MainAccountUser
    }
  }
`);

export const endDevice = graphql(`
  mutation MainEndDevice($deviceId: ID!) {
    endDevice(input: { deviceId: $deviceId }) {
      ...MainAccountUser
    }
  }
`);

export const endOtherDevices = graphql(`
  mutation MainEndOtherDevices {
    endOtherDevices {
      ...MainAccountUser
    }
  }
`);
