import { graphql, type MainMathProblemFragment } from '@alif24/client-shared/graphql';

export const problemParts = graphql(`
  fragment MainMathProblem on MathPracticeProblem {
    id
    kind
    state
    misses
    isFirstRight
    raisedTo
    coins
    isTimed
    startedAt
    skill {
      id
      name(locale: $locale)
    }
    text(locale: $locale, isDrawn: true)
    options(locale: $locale)
    unit(locale: $locale)
    hints(locale: $locale)
    answer(locale: $locale)
    lesson(locale: $locale) {
      title
      text
    }
    picture {
      kind
      cells
      hour
      minute
    }
  }
`);

export type Problem = MainMathProblemFragment;

export const nextMathProblem = graphql(`
  mutation MainNextMathProblem($input: NextMathProblemInput!, $locale: Locale!) {
    nextMathProblem(input: $input) {
      ...MainMathProblem
    }
  }
`);

export const answerMathProblem = graphql(`
  mutation MainAnswerMathProblem($input: AnswerMathProblemInput!, $locale: Locale!) {
    answerMathProblem(input: $input) {
      isReadable
      isCorrect
      problem {
        ...MainMathProblem
      }
    }
  }
`);

export const showMathHint = graphql(`
  mutation MainShowMathHint($input: ShowMathHintInput!, $locale: Locale!) {
    showMathHint(input: $input) {
      ...MainMathProblem
    }
  }
`);

export const mathProgressParts = graphql(`
  fragment MainMathProgress on MathProgress {
    isTimerOn
    skills {
      level
      tries
      correct
      lastAt
      skill {
        id
        grade
        name(locale: $locale)
      }
    }
  }
`);

export const myMaths = graphql(`
  query MainMyMaths($locale: Locale!) {
    me {
      id
      studentProfile {
        grade
      }
      mathProgress {
        ...MainMathProgress
      }
    }
  }
`);

export const childMaths = graphql(`
  query MainChildMaths($id: ID!, $locale: Locale!) {
    user(id: $id) {
      id
      displayName
      studentProfile {
        grade
      }
      mathProgress {
        ...MainMathProgress
      }
    }
  }
`);

export const setMathTimer = graphql(`
  mutation MainSetMathTimer($input: SetMathTimerInput!) {
    setMathTimer(input: $input) {
      id
      mathProgress {
        isTimerOn
      }
    }
  }
`);
