import { graphql } from '../graphql/index.ts';

export const sessionUser = graphql(`
  fragment SharedSessionUser on User {
    id
    role
    displayName
    fullName
    locale
  }
`);

export const grant = graphql(`
  fragment SharedGrant on Session {
    accessToken
    expiresAt
    user {
      ...SharedSessionUser
    }
  }
`);

export const login = graphql(`
  mutation SharedLogin($input: LoginInput!) {
    login(input: $input) {
      ...SharedGrant
    }
  }
`);

export const register = graphql(`
  mutation SharedRegister($input: RegisterInput!) {
    register(input: $input) {
      ...SharedGrant
    }
  }
`);

export const refreshSession = graphql(`
  mutation SharedRefreshSession {
    refreshSession {
      ...SharedGrant
    }
  }
`);

export const logout = graphql(`
  mutation SharedLogout {
    logout
  }
`);
