import { graphql } from '@alif24/client-shared/graphql';

export const practiceFields = graphql(`
  fragment HarfPractice on LetterPractice {
    id
    language
    correct
    coins
    completedAt
    letter {
      id
      upper
    }
    prompts {
      number
      kind
      text
      gap {
        tiles
        picture
      }
      choices {
        id
        upper
        lower
      }
      wrongChoices
      triesLeft
      isCorrect
      answer {
        id
        upper
        lower
      }
    }
  }
`);

export const letterPractice = graphql(`
  query HarfLetterPractice($id: ID!) {
    letterPractice(id: $id) {
      ...HarfPractice
    }
  }
`);

export const startLetterPractice = graphql(`
  mutation HarfStartLetterPractice($input: StartLetterPracticeInput!) {
    startLetterPractice(input: $input) {
      ...HarfPractice
    }
  }
`);

export const answerLetterPractice = graphql(`
  mutation HarfAnswerLetterPractice($input: AnswerLetterPracticeInput!) {
    answerLetterPractice(input: $input) {
      isCorrect
      hint {
        text
        tiles
        letterIndex
        picture
      }
      practice {
        ...HarfPractice
      }
    }
  }
`);

export const practiceAlphabets = graphql(`
  query HarfPracticeAlphabets {
    alphabets {
      language
      name
      letters {
        id
        upper
      }
    }
  }
`);
