import { graphql } from '@alif24/client-shared/graphql';

/** Homework as its players see it, whatever question they are at. */
export const homework = graphql(`
  fragment OlimpHomework on LiveQuiz {
    ...OlimpLiveQuizHead
    deadline
    languages
  }
`);

/** Tells when it is over. */
export const homeworkChanged = graphql(`
  subscription OlimpHomeworkChanged($id: ID!) {
    liveQuizChanged(id: $id) {
      ...OlimpHomework
    }
  }
`);

/** Tells its host whenever somebody has answered. */
export const homeworkAnswered = graphql(`
  subscription OlimpHomeworkAnswered($id: ID!) {
    liveQuizChanged(id: $id) {
      id
      sequence
      playerCount
      doneCount
    }
  }
`);

export const ownAnswer = graphql(`
  fragment OlimpOwnAnswer on LiveQuizAnswer {
    questionId
    answer {
      options
      number
      text
    }
    isCorrect
    points
  }
`);

export const homeworkTurn = graphql(`
  query OlimpHomeworkTurn($quizId: ID!, $playerToken: String, $language: Locale) {
    liveQuizTurn(quizId: $quizId, playerToken: $playerToken) {
      number
      isDone
      quiz {
        ...OlimpHomework
      }
      question(language: $language) {
        ...OlimpLiveQuizQuestion
      }
      answer {
        ...OlimpOwnAnswer
      }
      review(language: $language) {
        question {
          ...OlimpLiveQuizQuestion
        }
        answer {
          ...OlimpOwnAnswer
        }
      }
    }
  }
`);

export const nextHomeworkQuestion = graphql(`
  mutation OlimpNextLiveQuizQuestion($input: LiveQuizPlayerTokenInput!) {
    nextLiveQuizQuestion(input: $input) {
      number
    }
  }
`);

export const quizToAssign = graphql(`
  query OlimpQuizToAssign($id: ID!) {
    liveQuiz(id: $id) {
      id
      title
      questionCount
    }
  }
`);

export const assignQuiz = graphql(`
  mutation OlimpAssignLiveQuiz($input: AssignLiveQuizInput!) {
    assignLiveQuiz(input: $input) {
      id
    }
  }
`);

export const moveDeadline = graphql(`
  mutation OlimpMoveLiveQuizDeadline($input: MoveLiveQuizDeadlineInput!) {
    moveLiveQuizDeadline(input: $input) {
      ...OlimpHostedQuiz
    }
  }
`);

/** How far each player is, for the host. */
export const homeworkProgress = graphql(`
  query OlimpHomeworkProgress($quizId: ID!, $after: String) {
    liveQuizReport(quizId: $quizId) {
      quiz {
        id
        doneCount
      }
      players(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            player {
              id
              nickname
            }
            answers {
              number
              mark
            }
          }
        }
      }
    }
  }
`);
