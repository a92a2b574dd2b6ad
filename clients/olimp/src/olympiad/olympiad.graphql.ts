import { graphql, type OlimpOlympiadQuery, type OlimpOlympiadsQuery } from '@alif24/client-shared/graphql';

export const olympiadHead = graphql(`
  fragment OlimpOlympiadHead on Olympiad {
    id
    title(locale: $locale)
    state
    scope
    grades
    price
    registrationOpensAt
    registrationClosesAt
    stages {
      id
      number
      level
      startsAt
      endsAt
      durationMinutes
    }
  }
`);

export const olympiads = graphql(`
  query OlimpOlympiads($locale: Locale!, $after: String) {
    open: olympiads(states: [OPEN], first: 50) {
      edges {
        node {
          ...OlimpOlympiadHead
          myEntries {
            id
            state
          }
        }
      }
    }
    running: olympiads(states: [RUNNING, FROZEN], first: 50) {
      edges {
        node {
          ...OlimpOlympiadHead
          myEntries {
            id
            state
          }
        }
      }
    }
    past: olympiads(states: [FINAL, CALLED_OFF], first: 50, after: $after) {
      edges {
        node {
          ...OlimpOlympiadHead
          myEntries {
            id
            state
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type OlympiadRow = OlimpOlympiadsQuery['open']['edges'][number]['node'];

export const times = graphql(`
  fragment OlimpTimes on OlympiadTimes {
    phase
    opensAt
    closesAt
    endsAt
    savesUntil
    changesAt
    printedTime
    serverTime
  }
`);

export const olympiad = graphql(`
  query OlimpOlympiad($id: ID!, $locale: Locale!) {
    olympiad(id: $id) {
      ...OlimpOlympiadHead
      stages {
        id
        advance {
          kind
          value
          within
        }
      }
      organizer {
        id
        displayName
      }
    }
  }
`);

export type OpenedOlympiad = NonNullable<OlimpOlympiadQuery['olympiad']>;

export const startAttempt = graphql(`
  mutation OlimpStartAttempt($input: StartOlympiadAttemptInput!) {
    startOlympiadAttempt(input: $input) {
      session
      attempt {
        id
        language
        languages
        finishedAt
        times {
          ...OlimpTimes
        }
        answers {
          problemId
          revision
          answer {
            options
            number
            text
          }
        }
      }
    }
  }
`);

export const attemptState = graphql(`
  query OlimpAttempt($id: ID!) {
    olympiadAttempt(id: $id) {
      id
      language
      finishedAt
      times {
        ...OlimpTimes
      }
      answers {
        problemId
        revision
        answer {
          options
          number
          text
        }
      }
    }
  }
`);

/** Asked for past the cache: a problem has the same id in every language. */
export const paper = graphql(`
  query OlimpPaper($id: ID!, $locale: Locale!) {
    olympiadAttempt(id: $id) {
      id
      problems(locale: $locale) {
        id
        number
        kind
        points
        language
        text
        options
        pictures
        sound
      }
    }
  }
`);

export const saveAnswer = graphql(`
  mutation OlimpSaveAnswer($input: SaveOlympiadAnswerInput!) {
    saveOlympiadAnswer(input: $input) {
      problemId
      revision
      answer {
        options
        number
        text
      }
    }
  }
`);

export const finishAttempt = graphql(`
  mutation OlimpFinishAttempt($input: FinishOlympiadAttemptInput!) {
    finishOlympiadAttempt(input: $input) {
      id
      finishedAt
      times {
        ...OlimpTimes
      }
    }
  }
`);

export const noteFocus = graphql(`
  mutation OlimpNoteFocus($input: NoteOlympiadFocusInput!) {
    noteOlympiadFocus(input: $input) {
      id
    }
  }
`);
