import { graphql } from '../graphql/index.ts';

export const story = graphql(`
  query SharedStory($id: ID!, $script: Script) {
    story(id: $id) {
      id
      language
      level
      picture
      theme
      title(script: $script)
      words(script: $script) {
        number
        tokens {
          text
          isWord
          syllables
        }
      }
      twins {
        id
        language
      }
    }
  }
`);

export const storyNarration = graphql(`
  query SharedStoryNarration($id: ID!, $page: Int!) {
    storyNarration(storyId: $id, page: $page) {
      source
      url
      durationMs
      words {
        startsAt
        endsAt
      }
    }
  }
`);

export const storyWordSound = graphql(`
  query SharedStoryWordSound($id: ID!, $page: Int!, $word: Int!) {
    storyWordSound(storyId: $id, page: $page, word: $word) {
      source
      url
    }
  }
`);
