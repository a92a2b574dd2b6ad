import { graphql } from '@alif24/client-shared/graphql';

/** What every screen of a quiz shows: where it stands, and the question as it may be seen now. */
export const liveQuizState = graphql(`
  fragment OlimpLiveQuizState on LiveQuiz {
    id
    title
    language
    pin
    state
    sequence
    questionNumber
    questionCount
    playerCount
    answeredCount
    serverTime
    currentQuestion {
      id
      text
      options
      isMultipleChoice
      correctOptions
      distribution
      seconds
      points
      closesAt
    }
  }
`);

export const leaderboardEntry = graphql(`
  fragment OlimpLeaderboardEntry on LiveQuizLeaderboardEntry {
    rank
    score
    correctCount
    change
    player {
      id
      nickname
    }
  }
`);

/** The screen on the wall: besides the state, who is there and who leads. */
export const hostedQuiz = graphql(`
  fragment OlimpHostedQuiz on LiveQuiz {
    ...OlimpLiveQuizState
    players(first: 100) {
      id
      nickname
    }
    leaderboard(first: 5) {
      ...OlimpLeaderboardEntry
    }
  }
`);

export const liveQuizChanged = graphql(`
  subscription OlimpLiveQuizChanged($id: ID!) {
    liveQuizChanged(id: $id) {
      ...OlimpLiveQuizState
    }
  }
`);

export const hostedQuizChanged = graphql(`
  subscription OlimpHostedQuizChanged($id: ID!) {
    liveQuizChanged(id: $id) {
      ...OlimpHostedQuiz
    }
  }
`);

export const leaderboardChanged = graphql(`
  subscription OlimpLeaderboardChanged($quizId: ID!) {
    liveQuizLeaderboardChanged(quizId: $quizId, first: 10) {
      sequence
      entries {
        ...OlimpLeaderboardEntry
      }
      topMover {
        ...OlimpLeaderboardEntry
      }
      quiz {
        id
        title
        pin
        state
        questionNumber
        questionCount
        playerCount
      }
    }
  }
`);

export const quizByPin = graphql(`
  query OlimpQuizByPin($pin: String!) {
    liveQuiz(pin: $pin) {
      id
      title
      playerCount
    }
  }
`);

export const joinQuiz = graphql(`
  mutation OlimpJoinLiveQuiz($input: JoinLiveQuizInput!) {
    joinLiveQuiz(input: $input) {
      playerToken
      player {
        id
        nickname
      }
      quiz {
        id
      }
    }
  }
`);

export const submitAnswer = graphql(`
  mutation OlimpSubmitLiveQuizAnswer($input: SubmitLiveQuizAnswerInput!) {
    submitLiveQuizAnswer(input: $input) {
      questionId
      options
    }
  }
`);

export const standing = graphql(`
  query OlimpLiveQuizStanding($quizId: ID!, $playerToken: String) {
    liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {
      entry {
        ...OlimpLeaderboardEntry
      }
      neighbours {
        ...OlimpLeaderboardEntry
      }
      answer {
        questionId
        options
        isCorrect
        points
      }
    }
  }
`);

export const myQuizzes = graphql(`
  query OlimpMyLiveQuizzes($after: String) {
    myLiveQuizzes(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          pin
          state
          questionNumber
          questionCount
          playerCount
          createdAt
        }
      }
    }
  }
`);

export const createQuiz = graphql(`
  mutation OlimpCreateLiveQuiz($input: CreateLiveQuizInput!) {
    createLiveQuiz(input: $input) {
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
