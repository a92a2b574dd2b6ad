import { graphql } from '@alif24/client-shared/graphql';

export const stories = graphql(`
  query MainStories($language: String, $level: Int, $theme: StoryTheme, $script: Script, $after: String) {
    stories(first: 24, after: $after, language: $language, level: $level, theme: $theme) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          language
          level
          picture
          theme
          pageCount
          title(script: $script)
        }
      }
    }
  }
`);

export const storiesMade = graphql(`
  query MainStoriesMade($script: Script, $after: String) {
    storiesMade(first: 12, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          language
          level
          picture
          theme
          pageCount
          title(script: $script)
          making {
            writer
            approvedAs
          }
        }
      }
    }
  }
`);
