import { graphql } from '@alif24/client-shared/graphql';

export const stories = graphql(`
  query LessonsStories($language: String, $level: Int, $script: Script, $after: String) {
    stories(first: 24, after: $after, language: $language, level: $level) {
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
          pageCount
          title(script: $script)
        }
      }
    }
  }
`);

export const story = graphql(`
  query LessonsStory($id: ID!, $script: Script) {
    story(id: $id) {
      id
      language
      script
      level
      picture
      title(script: $script)
      pages(script: $script)
    }
  }
`);
