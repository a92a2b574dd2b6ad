import { graphql } from '@alif24/client-shared/graphql';

/** Where a quiz stands, for every screen of it. */
export const liveQuizHead = graphql(`
  fragment OlimpLiveQuizHead on LiveQuiz {
    id
    title
    language
    pin
    state
    sequence
    mode
    pace
    boardFrequency
    questionNumber
    questionCount
    isPaused
    serverTime
  }
`);

/** A question as it may be seen now. */
export const liveQuizQuestion = graphql(`
  fragment OlimpLiveQuizQuestion on LiveQuizQuestion {
    id
    section
    kind
    language
    text
    options
    pictures
    sound
    isMultipleChoice
    correctOptions
    key {
      number
      tolerance
      accepted
    }
    explanation
    isSkipped
    seconds
    points
    closesAt
  }
`);

/** What a player sees. No counts: a hand is not drawn again whenever somebody else joins or answers. */
export const liveQuizState = graphql(`
  fragment OlimpLiveQuizState on LiveQuiz {
    ...OlimpLiveQuizHead
    languages
    currentQuestion(language: $language) {
      ...OlimpLiveQuizQuestion
    }
  }
`);

export const leaderboardEntry = graphql(`
  fragment OlimpLeaderboardEntry on LiveQuizLeaderboardEntry {
    rank
    score
    change
    player {
      id
      nickname
    }
  }
`);

export const teamPlace = graphql(`
  fragment OlimpTeamPlace on LiveQuizTeam {
    index
    name
    memberCount
    score
    rank
  }
`);

/** The screen on the wall: besides the state, who is there and who leads. */
export const hostedQuiz = graphql(`
  fragment OlimpHostedQuiz on LiveQuiz {
    ...OlimpLiveQuizHead
    playerCount
    answeredCount
    isLocked
    remainingMilliseconds
    nextStepAt
    deadline
    teams {
      ...OlimpTeamPlace
    }
    currentQuestion {
      ...OlimpLiveQuizQuestion
      distribution
    }
    players(first: 100) {
      id
      nickname
    }
    leaderboard(first: 5) {
      ...OlimpLeaderboardEntry
    }
    podium {
      rank
      score
      playerCount
      players {
        id
        nickname
      }
    }
  }
`);

export const liveQuizChanged = graphql(`
  subscription OlimpLiveQuizChanged($id: ID!, $language: Locale) {
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
        mode
        boardFrequency
        questionNumber
        questionCount
        playerCount
        currentQuestion {
          id
          section
        }
        teams {
          ...OlimpTeamPlace
        }
      }
    }
  }
`);

export const quizByPin = graphql(`
  query OlimpQuizByPin($pin: String!) {
    liveQuiz(pin: $pin) {
      id
      title
      pin
      pace
      deadline
      teams {
        index
        name
      }
    }
  }
`);

/** Who plays in this browser. */
export const playerHere = graphql(`
  query OlimpPlayerHere($quizId: ID!, $playerToken: String) {
    liveQuizStanding(quizId: $quizId, playerToken: $playerToken) {
      entry {
        player {
          id
          nickname
        }
      }
    }
  }
`);

export const quizNicknames = graphql(`
  query OlimpLiveQuizNicknames($quizId: ID!, $language: Locale) {
    liveQuizNicknames(quizId: $quizId, language: $language)
  }
`);

export const joinQuiz = graphql(`
  mutation OlimpJoinLiveQuiz($input: JoinLiveQuizInput!) {
    joinLiveQuiz(input: $input) {
      playerToken
      resumeCode
      quiz {
        id
      }
    }
  }
`);

export const restorePlayer = graphql(`
  mutation OlimpRestoreLiveQuizPlayer($input: RestoreLiveQuizPlayerInput!) {
    restoreLiveQuizPlayer(input: $input) {
      playerToken
      quiz {
        id
      }
    }
  }
`);

export const measureDelay = graphql(`
  mutation OlimpMeasureLiveQuizDelay($input: MeasureLiveQuizDelayInput!) {
    measureLiveQuizDelay(input: $input) {
      echo
    }
  }
`);

export const submitAnswer = graphql(`
  mutation OlimpSubmitLiveQuizAnswer($input: SubmitLiveQuizAnswerInput!) {
    submitLiveQuizAnswer(input: $input) {
      questionId
      options
      answer {
        options
        number
        text
      }
    }
  }
`);

export const standingChanged = graphql(`
  subscription OlimpLiveQuizStandingChanged($quizId: ID!, $playerToken: String) {
    liveQuizStandingChanged(quizId: $quizId, playerToken: $playerToken) {
      sequence
      countedCount
      wasShown
      entry {
        ...OlimpLeaderboardEntry
        correctCount
      }
      neighbours {
        ...OlimpLeaderboardEntry
      }
      answer {
        questionId
        options
        answer {
          options
          number
          text
        }
        isCorrect
        points
      }
      team {
        ...OlimpTeamPlace
      }
    }
  }
`);

/** Where to go when the lobby was closed for a better quiz. */
export const replacementOfQuiz = graphql(`
  query OlimpLiveQuizReplacement($id: ID!) {
    liveQuiz(id: $id) {
      id
      replacement {
        id
        pin
      }
    }
  }
`);

export const botOfQuiz = graphql(`
  query OlimpQuizBot {
    signInMethods {
      telegramBot
    }
  }
`);
