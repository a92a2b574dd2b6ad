import { graphql } from '@alif24/client-shared/graphql';

export const readingParts = graphql(`
  fragment MainReading on Reading {
    id
    method
    state
    startedAt
    failure
    source
    isTrusted
    analysedAt
    coins
    student {
      id
    }
    words(script: $script)
    result {
      wordsRead
      correctWords
      unsureWords
      wordsPerMinute
      syllablesPerMinute
      accuracy
      seconds
      marks {
        word
        verdict
      }
      events {
        kind
        at
      }
    }
  }
`);

export const progressParts = graphql(`
  fragment MainStoryProgress on StoryProgress {
    correct
    total
    isRead
    coins
    answers {
      questionId
      choice
      rightChoice
      isCorrect
      why(script: $script)
    }
  }
`);

/** Everything that the page of one story needs for reading it aloud. */
export const storyToRead = graphql(`
  query MainStoryToRead($id: ID!, $script: Script) {
    story(id: $id) {
      id
      language
      level
      picture
      title(script: $script)
      pages(script: $script)
      questions(script: $script) {
        id
        kind
        question
        options
      }
      myProgress {
        ...MainStoryProgress
      }
    }
    me {
      id
      role
      readingMethods
      children {
        id
        displayName
      }
    }
  }
`);

export const oneReading = graphql(`
  query MainReadingAloud($id: ID!, $script: Script) {
    reading(id: $id) {
      ...MainReading
    }
  }
`);

export const startReading = graphql(`
  mutation MainStartReading($input: StartReadingInput!, $script: Script) {
    startReading(input: $input) {
      ...MainReading
    }
  }
`);

export const finishReading = graphql(`
  mutation MainFinishReading($id: ID!, $script: Script) {
    finishReading(input: { readingId: $id }) {
      ...MainReading
    }
  }
`);

export const markReading = graphql(`
  mutation MainMarkReading($input: MarkReadingInput!, $script: Script) {
    markReading(input: $input) {
      ...MainReading
    }
  }
`);

export const submitRecording = graphql(`
  mutation MainSubmitRecording($id: ID!) {
    submitRecording(input: { readingId: $id }) {
      url
      ticket
      mostBytes
    }
  }
`);

export const submitHeardText = graphql(`
  mutation MainSubmitHeardText($input: SubmitHeardTextInput!, $script: Script) {
    submitHeardText(input: $input) {
      ...MainReading
    }
  }
`);

export const answerStoryQuestion = graphql(`
  mutation MainAnswerStoryQuestion($input: AnswerStoryQuestionInput!, $script: Script) {
    answerStoryQuestion(input: $input) {
      story {
        id
        myProgress {
          ...MainStoryProgress
        }
      }
    }
  }
`);

/** A child's readings for those who look after them, with what was understood of each story. */
export const childReadings = graphql(`
  query MainChildReadings($id: ID!, $after: String, $script: Script) {
    user(id: $id) {
      id
      displayName
      readings(first: 30, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...MainReading
            story {
              id
              title(script: $script)
            }
            understanding {
              correct
              total
              isRead
            }
          }
        }
      }
    }
  }
`);
