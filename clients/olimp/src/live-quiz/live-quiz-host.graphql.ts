import { graphql } from '@alif24/client-shared/graphql';

export const skipQuestion = graphql(`
  mutation OlimpSkipLiveQuizQuestion($input: LiveQuizInput!) {
    skipLiveQuizQuestion(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const extendQuestion = graphql(`
  mutation OlimpExtendLiveQuizQuestion($input: LiveQuizInput!) {
    extendLiveQuizQuestion(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const pauseQuiz = graphql(`
  mutation OlimpPauseLiveQuiz($input: LiveQuizInput!) {
    pauseLiveQuiz(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const resumeQuiz = graphql(`
  mutation OlimpResumeLiveQuiz($input: LiveQuizInput!) {
    resumeLiveQuiz(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const lockQuiz = graphql(`
  mutation OlimpLockLiveQuiz($input: LockLiveQuizInput!) {
    lockLiveQuiz(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const removePlayer = graphql(`
  mutation OlimpRemoveLiveQuizPlayer($input: LiveQuizPlayerInput!) {
    removeLiveQuizPlayer(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const removeLatest = graphql(`
  mutation OlimpRemoveLatestLiveQuizPlayers($input: LiveQuizInput!) {
    removeLatestLiveQuizPlayers(input: $input) {
      removedCount
      quiz {
        ...OlimpHostedQuiz
      }
    }
  }
`);

export const playersNamed = graphql(`
  query OlimpLiveQuizPlayersNamed($id: ID!, $name: String!) {
    liveQuiz(id: $id) {
      id
      players(first: 100, name: $name) {
        id
        nickname
      }
    }
  }
`);

export const banPlayer = graphql(`
  mutation OlimpBanLiveQuizPlayer($input: LiveQuizPlayerInput!) {
    banLiveQuizPlayer(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const playAgain = graphql(`
  mutation OlimpPlayLiveQuizAgain($input: LiveQuizInput!) {
    playLiveQuizAgain(input: $input) {
      id
    }
  }
`);

export const openQuestion = graphql(`
  mutation OlimpOpenLiveQuizQuestion($input: LiveQuizInput!) {
    openLiveQuizQuestion(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const closeQuestion = graphql(`
  mutation OlimpCloseLiveQuizQuestion($input: LiveQuizInput!) {
    closeLiveQuizQuestion(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

export const finishQuiz = graphql(`
  mutation OlimpFinishLiveQuiz($input: LiveQuizInput!) {
    finishLiveQuiz(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);
