import { graphql } from '@alif24/client-shared/graphql';

/** What the seven platforms say about one pupil. */
export const pupilFacts = graphql(`
  fragment MainPupilFacts on User {
    id
    displayName
    studentProfile {
      grade
    }
    coins {
      balance
      statement(first: 100) {
        edges {
          node {
            id
            amount
            source
            createdAt
          }
        }
      }
    }
    letterProgress {
      letter {
        id
        language
        upper
      }
      state
      attempts
      correct
      lastPractisedAt
    }
    testAttempts(first: 20) {
      id
      startedAt
      submittedAt
      score
      test {
        id
        title
        maxScore
      }
    }
    classrooms {
      id
      name
      teacher {
        id
        fullName
      }
    }
    gameScores {
      game
      bestScore
      bestStars
      rounds
      lastPlayedAt
    }
    storyProgress {
      begunAt
      isRead
      readAt
      story {
        id
        title
      }
    }
    mathProgress {
      skills {
        lastAt
      }
    }
    lastDone {
      kind
      at
    }
    liveQuizResults(first: 10) {
      place
      score
      playerCount
      finishedAt
      quiz {
        id
        title
      }
    }
    liveQuizHomework {
      doneAt
      quiz {
        id
        title
        state
        deadline
      }
    }
    lessonProgress(first: 10) {
      percent
      openedAt
      lastOpenedAt
      completedAt
      lesson {
        id
        title
      }
    }
  }
`);

export const pupilHome = graphql(`
  query MainPupilHome {
    me {
      ...MainPupilFacts
      isOnHandedDevice
      screenTime {
        isInClass
        learning {
          isOpen
          reason
          minutesLeft
          until
          allowedMinutes
        }
        game {
          isOpen
          reason
          minutesLeft
          until
          allowedMinutes
        }
      }
    }
  }
`);
