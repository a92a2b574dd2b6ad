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

export const login = graphql(`
  mutation SharedLogin($input: LoginInput!) {
    login(input: $input) {
      accessToken
      expiresAt
      user {
        ...SharedSessionUser
      }
    }
  }
`);

export const register = graphql(`
  mutation SharedRegister($input: RegisterInput!) {
    register(input: $input) {
      accessToken
      expiresAt
      user {
        ...SharedSessionUser
      }
    }
  }
`);

export const refreshSession = graphql(`
  mutation SharedRefreshSession {
    refreshSession {
      accessToken
      expiresAt
      user {
        ...SharedSessionUser
      }
    }
  }
`);

export const logout = graphql(`
  mutation SharedLogout {
    logout
  }
`);
