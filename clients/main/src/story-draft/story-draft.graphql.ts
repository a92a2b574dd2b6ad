import { graphql, type MainStoryDraftQuery, type MainStoryDraftsQuery } from '@alif24/client-shared/graphql';

export type DraftRow = MainStoryDraftsQuery['storyDrafts']['edges'][number]['node'];
export type Draft = NonNullable<MainStoryDraftQuery['storyDraft']>;

export const storyDrafts = graphql(`
  query MainStoryDrafts($after: String) {
    storyDrafts(first: 20, after: $after) {
      edges {
        node {
          id
          createdAt
          state
          language
          level
          theme
          title
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const storyDraft = graphql(`
  query MainStoryDraft($id: ID!) {
    storyDraft(id: $id) {
      id
      createdAt
      state
      language
      level
      theme
      letters
      readablePercent
      missedWords
      missedWordsUsed
      hero
      writer
      model
      title
      pages
      failure
      storyId
      questions {
        kind
        question
        options
        answer
        quote
      }
      faults {
        code
        detail
      }
    }
  }
`);

export const readers = graphql(`
  query MainStoryReaders($isTeacher: Boolean!) {
    me {
      id
      children @skip(if: $isTeacher) {
        id
        fullName
      }
      classrooms @include(if: $isTeacher) {
        id
        name
        students(first: 100) {
          edges {
            node {
              id
              fullName
            }
          }
        }
      }
    }
  }
`);

export const knownLetters = graphql(`
  query MainStoryLetters($id: ID!, $language: String!) {
    user(id: $id) {
      id
      letterProgress(language: $language) {
        state
        letter {
          id
          lower
        }
      }
    }
  }
`);

export const draftStory = graphql(`
  mutation MainDraftStory($input: DraftStoryInput!) {
    draftStory(input: $input) {
      id
      state
    }
  }
`);

export const editStoryDraft = graphql(`
  mutation MainEditStoryDraft($input: EditStoryDraftInput!) {
    editStoryDraft(input: $input) {
      id
      title
      pages
      readablePercent
      missedWordsUsed
      questions {
        kind
        question
        options
        answer
        quote
      }
    }
  }
`);

export const approveStory = graphql(`
  mutation MainApproveStory($input: ApproveStoryInput!) {
    approveStory(input: $input) {
      id
      state
      storyId
    }
  }
`);

export const discardStory = graphql(`
  mutation MainDiscardStory($input: DiscardStoryInput!) {
    discardStory(input: $input) {
      id
      state
      title
      pages
      storyId
      questions {
        kind
        question
        options
        answer
        quote
      }
    }
  }
`);
