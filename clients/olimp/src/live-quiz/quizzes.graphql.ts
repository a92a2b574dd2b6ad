import { graphql } from '@alif24/client-shared/graphql';

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
          pace
          deadline
          questionNumber
          questionCount
          playerCount
          createdAt
        }
      }
    }
    me {
      id
      teacherProfile {
        approvedAt
      }
    }
  }
`);

export const writtenQuiz = graphql(`
  query OlimpWrittenQuiz($id: ID!) {
    liveQuiz(id: $id) {
      id
      title
      language
      mode
      grade
      boardFrequency
      autoAdvanceSeconds
      closesWhenAllAnswered
      teams {
        index
        name
      }
    }
    writtenLiveQuizQuestions(quizId: $id) {
      number
      kind
      texts {
        language
        text
        options
        explanation
        sound
      }
      pictures
      key {
        correctOptions
        number
        tolerance
        accepted
      }
      seconds
      points
      section
      sectionTranslations {
        language
        title
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
