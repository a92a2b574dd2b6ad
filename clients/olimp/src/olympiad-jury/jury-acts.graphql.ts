import { graphql } from '@alif24/client-shared/graphql';

export const countStage = graphql(`
  mutation OlimpCountStage($input: OlympiadStageIdInput!) {
    countOlympiadStage(input: $input) {
      ...OlimpResultVersion
    }
  }
`);

export const reviewResults = graphql(`
  mutation OlimpReviewResults($input: OlympiadResultVersionInput!) {
    reviewOlympiadResults(input: $input) {
      ...OlimpResultVersion
    }
  }
`);

export const publishResults = graphql(`
  mutation OlimpPublishResults($input: OlympiadResultVersionInput!) {
    publishOlympiadResults(input: $input) {
      ...OlimpResultVersion
    }
  }
`);

export const changeKey = graphql(`
  mutation OlimpChangeKey($input: ChangeOlympiadKeyInput!) {
    changeOlympiadKey(input: $input) {
      ...OlimpResultVersion
    }
  }
`);

export const answerAppeals = graphql(`
  mutation OlimpAnswerAppeals($input: AnswerOlympiadAppealsInput!) {
    answerOlympiadAppeals(input: $input) {
      id
      state
      reply
      answeredAt
    }
  }
`);

export const freeze = graphql(`
  mutation OlimpFreeze($input: HeldOlympiadInput!) {
    freezeOlympiad(input: $input) {
      id
      state
      frozenAt
    }
  }
`);

export const unfreeze = graphql(`
  mutation OlimpUnfreeze($input: HeldOlympiadInput!) {
    unfreezeOlympiad(input: $input) {
      id
      state
      frozenAt
    }
  }
`);

export const finish = graphql(`
  mutation OlimpFinish($input: HeldOlympiadInput!) {
    finishOlympiad(input: $input) {
      id
      state
      frozenAt
    }
  }
`);
