import {
  graphql,
  type OlimpDeskQuery,
  type OlimpHeldOlympiadsQuery,
  type OlimpWrittenPaperQuery,
} from '@alif24/client-shared/graphql';

export const heldHead = graphql(`
  fragment OlimpHeldHead on Olympiad {
    id
    title(locale: $locale)
    state
    grades
    registrationClosesAt
    languages
    stages {
      id
      number
      level
      startsAt
      endsAt
    }
    desk {
      obstacles {
        reason
        grades
      }
      untranslated {
        language
        grade
        problems
      }
      entryCounts {
        grade
        confirmed
        reserved
      }
    }
  }
`);

export const heldOlympiads = graphql(`
  query OlimpHeldOlympiads($locale: Locale!, $after: String) {
    heldOlympiads(first: 30, after: $after) {
      edges {
        node {
          ...OlimpHeldHead
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type HeldRow = OlimpHeldOlympiadsQuery['heldOlympiads']['edges'][number]['node'];

export const desk = graphql(`
  query OlimpDesk($id: ID!, $locale: Locale!) {
    olympiad(id: $id) {
      ...OlimpHeldHead
      scope
      subject
      price
      registrationOpensAt
      titles {
        uz
        ru
        en
      }
      stages {
        id
        durationMinutes
        freezeAt
        revealAt
        appealDays
        advance {
          kind
          value
          within
        }
      }
      desk {
        stages {
          stage {
            id
          }
          gradesToWrite
          unplacedCount
          papers {
            id
            grade
            scheme
            problemCount
            isFull
          }
          gradeWindows {
            grade
            delayMinutes
            extraMinutes
          }
        }
      }
    }
  }
`);

export type DeskOlympiad = NonNullable<OlimpDeskQuery['olympiad']>;
export type Desk = NonNullable<DeskOlympiad['desk']>;

export const createOlympiad = graphql(`
  mutation OlimpCreateOlympiad($input: CreateOlympiadInput!) {
    createOlympiad(input: $input) {
      id
    }
  }
`);

export const updateOlympiad = graphql(`
  mutation OlimpUpdateOlympiad($input: UpdateOlympiadInput!) {
    updateOlympiad(input: $input) {
      id
    }
  }
`);

export const openOlympiad = graphql(`
  mutation OlimpOpenOlympiad($input: OlympiadInput!) {
    openOlympiad(input: $input) {
      id
      state
      desk {
        obstacles {
          reason
          grades
        }
      }
    }
  }
`);

export const writtenPaper = graphql(`
  query OlimpWrittenPaper($id: ID!, $grade: Int!, $locale: Locale!) {
    olympiad(id: $id) {
      id
      title(locale: $locale)
      grades
      subject
      state
      desk {
        stages {
          stage {
            id
            number
            level
          }
          gradesToWrite
          papers {
            id
            grade
            scheme
            tieBreakers
          }
          problems(grade: $grade) {
            id
            kind
            points
            skill
            language
            pictures
            texts {
              language
              text
              options
              explanation
              sound
            }
            variants {
              values {
                name
                value
              }
              key {
                correctOptions
                number
                tolerance
                accepted
              }
            }
          }
        }
      }
    }
    olympiadRules {
      tieBreakers
      schemes {
        name
        start
        penalty
        most
        classes {
          points
          count
        }
      }
    }
  }
`);

export const mathSkills = graphql(`
  query OlimpMathSkills($locale: Locale!) {
    mathSkills {
      id
      grade
      name(locale: $locale)
    }
  }
`);

export type Scheme = OlimpWrittenPaperQuery['olympiadRules']['schemes'][number];
export type WrittenOlympiad = NonNullable<OlimpWrittenPaperQuery['olympiad']>;
type WrittenDesk = NonNullable<WrittenOlympiad['desk']>;
export type WrittenStage = WrittenDesk['stages'][number];
export type WrittenProblem = WrittenStage['problems'][number];

export const setPaper = graphql(`
  mutation OlimpSetPaper($input: SetOlympiadPaperInput!) {
    setOlympiadPaper(input: $input) {
      id
      grade
      scheme
      tieBreakers
      problemCount
      isFull
    }
  }
`);

export const deskEntries = graphql(`
  query OlimpDeskEntries($id: ID!, $search: String, $grade: Int, $after: String) {
    olympiad(id: $id) {
      id
      desk {
        entries(search: $search, grade: $grade, first: 30, after: $after) {
          totalCount
          edges {
            node {
              id
              grade
              state
              student {
                id
                fullName
                displayName
              }
              stages {
                stage {
                  id
                }
                times {
                  phase
                  opensAt
                  closesAt
                  endsAt
                }
                window {
                  delayMinutes
                  extraMinutes
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const setWindow = graphql(`
  mutation OlimpSetWindow($input: SetOlympiadWindowInput!) {
    setOlympiadWindow(input: $input) {
      id
    }
  }
`);
