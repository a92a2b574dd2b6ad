import {
  graphql,
  type OlimpOwnAnnulmentFragment,
  type OlimpOwnResultsQuery,
  type OlimpResultAppealFragment,
  type OlimpResultQuery,
} from '@alif24/client-shared/graphql';

export const resultHead = graphql(`
  fragment OlimpResultHead on OlympiadResult {
    points
    mostPoints
    isFinal
    rank
    of
    medal
  }
`);

/** Asked for past the cache: the stages of an entry have no ids, and two queries for them would undo each other. */
export const ownResults = graphql(`
  query OlimpOwnResults($olympiadId: ID!) {
    olympiad(id: $olympiadId) {
      id
      state
      isHeldByMe
      stages {
        id
        number
        startsAt
      }
      myEntries {
        id
        state
        student {
          id
          displayName
        }
        stages {
          stage {
            id
          }
          times {
            phase
          }
          attempt {
            id
          }
          annulment {
            id
            liftedAt
          }
          result {
            ...OlimpResultHead
          }
        }
      }
    }
  }
`);

export type OlympiadOfResults = NonNullable<OlimpOwnResultsQuery['olympiad']>;

export const resultAppeal = graphql(`
  fragment OlimpResultAppeal on OlympiadAppeal {
    id
    problemId
    state
    text
    reply
    answeredAt
  }
`);

export const ownAnnulment = graphql(`
  fragment OlimpOwnAnnulment on OlympiadAnnulment {
    id
    reason
    appeal
    appealsUntil
    reply
    liftedAt
    follows {
      id
      number
    }
  }
`);

export type OwnAnnulment = OlimpOwnAnnulmentFragment;

/** Asked for past the cache: a problem has the same id in every language. */
export const result = graphql(`
  query OlimpResult($entryId: ID!, $locale: Locale!) {
    olympiadEntry(id: $entryId) {
      id
      grade
      regionCode
      districtCode
      hasSchool
      student {
        id
        displayName
      }
      olympiad {
        id
        title(locale: $locale)
        state
        frozenAt
        stages {
          id
          number
        }
      }
      stages {
        isAdmitted
        stage {
          id
          number
          level
          revealAt
        }
        times {
          phase
          opensAt
        }
        attempt {
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
          }
          answers {
            problemId
            answer {
              options
              number
              text
            }
          }
        }
        annulment {
          ...OlimpOwnAnnulment
        }
        result {
          ...OlimpResultHead
          rightCount
          wrongCount
          belowCountry
          belowRegion
          belowDistrict
          belowSchool
          appealsUntil
          changedAt
          appealableProblemIds
          appeals {
            ...OlimpResultAppeal
          }
          problems(locale: $locale) {
            problemId
            outcome
            isVoid
            explanation
            key {
              correctOptions
              alsoRight
              number
              tolerance
              accepted
            }
          }
        }
      }
    }
  }
`);

export type ResultEntry = NonNullable<OlimpResultQuery['olympiadEntry']>;
export type ResultStage = ResultEntry['stages'][number];
export type StageResult = NonNullable<ResultStage['result']>;
export type ResultAttempt = NonNullable<ResultStage['attempt']>;
export type Appeal = OlimpResultAppealFragment;

export const appealProblem = graphql(`
  mutation OlimpAppeal($input: AppealOlympiadProblemInput!) {
    appealOlympiadProblem(input: $input) {
      ...OlimpResultAppeal
    }
  }
`);

export const appealAnnulment = graphql(`
  mutation OlimpAppealAnnulment($input: AppealOlympiadAnnulmentInput!) {
    appealOlympiadAnnulment(input: $input) {
      ...OlimpOwnAnnulment
    }
  }
`);
