/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n": typeof types.MainPupilFactsFragmentDoc,
    "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n": typeof types.MainPupilHomeDocument,
    "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n": typeof types.MainChildrenDocument,
    "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": typeof types.MainChildDocument,
    "\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n": typeof types.SharedSessionUserFragmentDoc,
    "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": typeof types.SharedLoginDocument,
    "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": typeof types.SharedRegisterDocument,
    "\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": typeof types.SharedRefreshSessionDocument,
    "\n  mutation SharedLogout {\n    logout\n  }\n": typeof types.SharedLogoutDocument,
    "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n": typeof types.SharedCoinsDocument,
};
const documents: Documents = {
    "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n": types.MainPupilFactsFragmentDoc,
    "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n": types.MainPupilHomeDocument,
    "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n": types.MainChildrenDocument,
    "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n": types.MainChildDocument,
    "\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n": types.SharedSessionUserFragmentDoc,
    "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": types.SharedLoginDocument,
    "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": types.SharedRegisterDocument,
    "\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n": types.SharedRefreshSessionDocument,
    "\n  mutation SharedLogout {\n    logout\n  }\n": types.SharedLogoutDocument,
    "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n": types.SharedCoinsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MainPupilFacts on User {\n    id\n    displayName\n    studentProfile {\n      grade\n    }\n    coins {\n      balance\n      movements(first: 100) {\n        id\n        amount\n        source\n        createdAt\n      }\n    }\n    letterProgress {\n      letter {\n        id\n        language\n        upper\n      }\n      state\n      attempts\n      correct\n      lastPractisedAt\n    }\n    testAttempts(first: 20) {\n      id\n      startedAt\n      submittedAt\n      score\n      test {\n        id\n        title\n        maxScore\n      }\n    }\n    classrooms {\n      id\n      name\n      teacher {\n        id\n        fullName\n      }\n    }\n    gameScores {\n      game\n      bestScore\n      bestStars\n      rounds\n      lastPlayedAt\n    }\n    liveQuizResults(first: 10) {\n      rank\n      score\n      playerCount\n      finishedAt\n      quiz {\n        id\n        title\n      }\n    }\n    lessonProgress(first: 10) {\n      percent\n      lastOpenedAt\n      completedAt\n      lesson {\n        id\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n"): (typeof documents)["\n  query MainPupilHome {\n    me {\n      ...MainPupilFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChildren {\n    me {\n      id\n      displayName\n      children {\n        fullName\n        ...MainPupilFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n"): (typeof documents)["\n  query MainChild($id: ID!) {\n    user(id: $id) {\n      fullName\n      ...MainPupilFacts\n    }\n    alphabets {\n      language\n      name\n      letters {\n        id\n        upper\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n"): (typeof documents)["\n  fragment SharedSessionUser on User {\n    id\n    role\n    displayName\n    fullName\n    locale\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SharedLogin($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRegister($input: RegisterInput!) {\n    register(input: $input) {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SharedRefreshSession {\n    refreshSession {\n      accessToken\n      expiresAt\n      user {\n        ...SharedSessionUser\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SharedLogout {\n    logout\n  }\n"): (typeof documents)["\n  mutation SharedLogout {\n    logout\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n"): (typeof documents)["\n  query SharedCoins {\n    me {\n      id\n      coins {\n        balance\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;