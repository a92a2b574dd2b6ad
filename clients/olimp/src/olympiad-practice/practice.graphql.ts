import {
  graphql,
  type OlimpPracticeAnswerFragment,
  type OlimpPracticeOlympiadQuery,
  type OlimpStartPracticeMutation,
} from '@alif24/client-shared/graphql';

export const practiceOlympiad = graphql(`
  query OlimpPracticeOlympiad($id: ID!, $locale: Locale!) {
    olympiad(id: $id) {
      id
      title(locale: $locale)
      grades
      stages {
        id
        number
      }
      myEntries {
        id
        grade
      }
    }
  }
`);

export type PracticeOlympiad = NonNullable<OlimpPracticeOlympiadQuery['olympiad']>;

export const practiceAnswer = graphql(`
  fragment OlimpPracticeAnswer on OlympiadPracticeAnswer {
    problemId
    isRight
    explanation
    answer {
      options
      number
      text
    }
    key {
      correctOptions
      alsoRight
      number
      tolerance
      accepted
    }
  }
`);

/** Asked for past the cache: a problem has the same id in every language. Sent again it goes on where it was. */
export const startPractice = graphql(`
  mutation OlimpStartPractice($input: StartOlympiadPracticeInput!, $locale: Locale!) {
    startOlympiadPractice(input: $input) {
      id
      finishedAt
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
      answers(locale: $locale) {
        ...OlimpPracticeAnswer
      }
    }
  }
`);

export type Practice = OlimpStartPracticeMutation['startOlympiadPractice'];
export type PracticeProblem = Practice['problems'][number];
export type PracticeAnswer = OlimpPracticeAnswerFragment;

export const answerPractice = graphql(`
  mutation OlimpAnswerPractice($input: AnswerOlympiadPracticeInput!, $locale: Locale!) {
    answerOlympiadPractice(input: $input) {
      id
      finishedAt
      answers(locale: $locale) {
        ...OlimpPracticeAnswer
      }
    }
  }
`);
