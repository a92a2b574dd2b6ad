import { graphql } from '@alif24/client-shared/graphql';

export const testIntro = graphql(`
  query TestaiTestIntro($id: ID!) {
    test(id: $id) {
      id
      title
      status
      questionCount
      maxScore
      author {
        id
        displayName
      }
      myLatestAttempt {
        id
        submittedAt
      }
    }
  }
`);

export const startTestAttempt = graphql(`
  mutation TestaiStartTestAttempt($input: StartTestAttemptInput!) {
    startTestAttempt(input: $input) {
      id
    }
  }
`);

export const testAttempt = graphql(`
  query TestaiTestAttempt($id: ID!) {
    testAttempt(id: $id) {
      id
      submittedAt
      test {
        id
        title
        language
        maxScore
      }
      questions {
        id
        position
        type
        text
        options {
          id
          text
        }
      }
      answers {
        questionId
        optionIds
        text
      }
    }
  }
`);

export const saveTestAnswer = graphql(`
  mutation TestaiSaveTestAnswer($input: SaveTestAnswerInput!) {
    saveTestAnswer(input: $input) {
      id
      answers {
        questionId
        optionIds
        text
      }
    }
  }
`);

export const submitTestAttempt = graphql(`
  mutation TestaiSubmitTestAttempt($input: SubmitTestAttemptInput!) {
    submitTestAttempt(input: $input) {
      id
      submittedAt
      score
      coins
    }
  }
`);

export const testResult = graphql(`
  query TestaiTestResult($id: ID!) {
    testAttempt(id: $id) {
      id
      submittedAt
      score
      coins
      student {
        id
        displayName
      }
      test {
        id
        title
        maxScore
      }
      results {
        isCorrect
        points
        explanation
        question {
          id
          position
          text
          points
          options {
            id
            text
          }
        }
        answer {
          optionIds
          text
        }
      }
    }
  }
`);

export const myResults = graphql(`
  query TestaiMyResults {
    me {
      id
      testAttempts(first: 50) {
        id
        startedAt
        submittedAt
        score
        coins
        test {
          id
          title
          maxScore
        }
      }
    }
  }
`);

export const testReport = graphql(`
  query TestaiTestReport($id: ID!, $after: String) {
    test(id: $id) {
      id
      title
      grade
      questionCount
      maxScore
      publishedAt
      statistics {
        students
        averageScore
      }
      questions {
        id
        position
        text
        statistics {
          attempts
          answered
          correct
          facility
        }
      }
      attempts(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            submittedAt
            score
            student {
              id
              displayName
            }
          }
        }
      }
    }
  }
`);
