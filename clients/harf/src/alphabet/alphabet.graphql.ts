import { graphql } from '@alif24/client-shared/graphql';

export const alphabets = graphql(`
  query HarfAlphabets {
    alphabets {
      language
      name
      letters {
        id
        upper
        lower
        kind
      }
      signs {
        id
        upper
        lower
        kind
      }
    }
  }
`);

export const letter = graphql(`
  query HarfLetter($id: ID!, $locale: Locale!) {
    letter(id: $id) {
      id
      language
      upper
      lower
      name
      position
      kind
      words {
        text
        cyrillic: text(script: CYRL)
        tiles
        letterIndex
        picture
        meaning(locale: $locale)
      }
    }
  }
`);

export const letterStates = graphql(`
  query HarfLetterStates {
    me {
      id
      letterProgress {
        state
        letter {
          id
        }
      }
    }
  }
`);
