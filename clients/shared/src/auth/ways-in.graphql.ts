import { graphql } from '../graphql/index.ts';

export const signInMethods = graphql(`
  query SharedSignInMethods {
    signInMethods {
      phoneCode
      email
      telegramBotId
      registerByPassword
    }
  }
`);

export const requestSignInCode = graphql(`
  mutation SharedRequestSignInCode($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) {
      expiresAt
    }
  }
`);

export const signInWithCode = graphql(`
  mutation SharedSignInWithCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) {
      ...SharedSignInResult
    }
  }
`);

export const signInWithTelegram = graphql(`
  mutation SharedSignInWithTelegram($input: TelegramProofInput!) {
    signInWithTelegram(input: $input) {
      ...SharedSignInResult
    }
  }
`);

export const signInResult = graphql(`
  fragment SharedSignInResult on SignInResult {
    ticket
    firstName
    lastName
    session {
      ...SharedGrant
    }
  }
`);

export const requestPasswordReset = graphql(`
  mutation SharedRequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      expiresAt
    }
  }
`);

export const resetPassword = graphql(`
  mutation SharedResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ...SharedGrant
    }
  }
`);
