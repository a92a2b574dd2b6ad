import { graphql, type OlimpAnnulmentFragment } from '@alif24/client-shared/graphql';

export const annulmentFields = graphql(`
  fragment OlimpAnnulment on OlympiadAnnulment {
    id
    reason
    createdAt
    shownAt
    appeal
    appealedAt
    reply
    answeredAt
    liftedAt
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
