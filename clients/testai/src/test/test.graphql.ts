import { graphql } from '@alif24/client-shared/graphql';

export const publishedTests = graphql(`
  query TestaiTests($after: String, $grade: Int, $language: Locale) {
    tests(first: 20, after: $after, grade: $grade, language: $language) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          grade
          language
          questionCount
          maxScore
          author {
            id
            displayName
          }
          myLatestAttempt {
            id
            submittedAt
            score
          }
        }
      }
    }
  }
`);

export const myGrade = graphql(`
  query TestaiMyGrade {
    me {
      id
      studentProfile {
        grade
      }
    }
  }
`);

export const myTests = graphql(`
  query TestaiMyTests($after: String) {
    myTests(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          grade
          language
          status
          questionCount
          maxScore
          createdAt
          publishedAt
          statistics {
            students
            averageScore
          }
        }
      }
    }
  }
`);

export const authoredTest = graphql(`
  query TestaiAuthoredTest($id: ID!) {
    test(id: $id) {
      id
      title
      grade
      language
      status
      questions {
        id
        type
        text
        points
        explanation
        options {
          id
          text
        }
        key {
          optionIds
          number
          tolerance
          texts
        }
      }
    }
  }
`);

export const createTest = graphql(`
  mutation TestaiCreateTest($input: CreateTestInput!) {
    createTest(input: $input) {
      id
    }
  }
`);

export const updateTest = graphql(`
  mutation TestaiUpdateTest($input: UpdateTestInput!) {
    updateTest(input: $input) {
      id
      title
      grade
      language
      questionCount
      maxScore
    }
  }
`);

export const publishTest = graphql(`
  mutation TestaiPublishTest($input: PublishTestInput!) {
    publishTest(input: $input) {
      id
      status
      publishedAt
    }
  }
`);
