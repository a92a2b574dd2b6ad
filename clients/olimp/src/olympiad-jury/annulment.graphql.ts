import { graphql, type OlimpAnnulmentFragment } from '@alif24/client-shared/graphql';

export const annulmentFields = graphql(`
  fragment OlimpAnnulment on OlympiadAnnulment {
    id
    grade
    reason
    createdAt
    shownAt
    appeal
    appealedAt
    reply
    answeredAt
    liftedAt
    follows {
      id
      number
    }
    followingStages {
      id
      number
    }
    student {
      id
      displayName
    }
  }
`);

export type Annulment = OlimpAnnulmentFragment;

export const juryAnnulments = graphql(`
  query OlimpJuryAnnulments($id: ID!, $stageId: ID!, $grade: Int!) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          annulments(grade: $grade) {
            ...OlimpAnnulment
          }
        }
      }
    }
  }
`);

/** What would follow in later stages if an attempt did not count. */
export const stagesThatFollow = graphql(`
  query OlimpStagesThatFollow($id: ID!, $stageId: ID!, $attemptId: ID!) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          stagesThatFollow(attemptId: $attemptId) {
            id
            number
          }
        }
      }
    }
  }
`);

/** As they are named in a sentence: “2, 3”. */
export const numbersOf = (stages: ReadonlyArray<{ number: number }>): string =>
  stages.map(({ number }) => number).join(', ');

/** Of all grades, as the appeals against problems are. */
export const appealedAnnulments = graphql(`
  query OlimpAppealedAnnulments($id: ID!, $stageId: ID!) {
    olympiad(id: $id) {
      id
      jury {
        stages(stageId: $stageId) {
          appealedAnnulments {
            ...OlimpAnnulment
          }
        }
      }
    }
  }
`);

export const annulAttempt = graphql(`
  mutation OlimpAnnulAttempt($input: AnnulOlympiadAttemptInput!) {
    annulOlympiadAttempt(input: $input) {
      ...OlimpAnnulment
    }
  }
`);

export const liftAnnulment = graphql(`
  mutation OlimpLiftAnnulment($input: AnswerOlympiadAnnulmentInput!) {
    liftOlympiadAnnulment(input: $input) {
      ...OlimpAnnulment
    }
  }
`);

export const upholdAnnulment = graphql(`
  mutation OlimpUpholdAnnulment($input: AnswerOlympiadAnnulmentInput!) {
    upholdOlympiadAnnulment(input: $input) {
      ...OlimpAnnulment
    }
  }
`);
