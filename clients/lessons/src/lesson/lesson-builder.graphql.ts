import { graphql } from '@alif24/client-shared/graphql';

export const draftFields = graphql(`
  fragment LessonsDraft on Lesson {
    id
    title
    summary
    language
    grade
    picture
    status
    publishedAt
    blockCount
    blocks {
      id
      position
      kind
      text
      picture
      options
      answer
      story {
        id
        title
      }
      letter {
        id
        upper
      }
    }
  }
`);

export const myLessons = graphql(`
  query LessonsMyLessons($after: String) {
    myLessons(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          language
          grade
          status
          publishedAt
          blockCount
        }
      }
    }
  }
`);

export const draft = graphql(`
  query LessonsDraftLesson($id: ID!) {
    lesson(id: $id) {
      ...LessonsDraft
    }
  }
`);

export const builderChoices = graphql(`
  query LessonsBuilderChoices($locale: Locale!) {
    alphabets {
      language
      name
      letters {
        id
        upper
        lower
        words {
          picture
          meaning(locale: $locale)
        }
      }
    }
    stories(first: 100) {
      edges {
        node {
          id
          title
          language
        }
      }
    }
  }
`);

export const createLesson = graphql(`
  mutation LessonsCreateLesson($input: CreateLessonInput!) {
    createLesson(input: $input) {
      ...LessonsDraft
    }
  }
`);

export const addBlock = graphql(`
  mutation LessonsAddBlock($input: AddBlockInput!) {
    addBlock(input: $input) {
      ...LessonsDraft
    }
  }
`);

export const removeBlock = graphql(`
  mutation LessonsRemoveBlock($input: RemoveBlockInput!) {
    removeBlock(input: $input) {
      ...LessonsDraft
    }
  }
`);

export const reorderBlocks = graphql(`
  mutation LessonsReorderBlocks($input: ReorderBlocksInput!) {
    reorderBlocks(input: $input) {
      ...LessonsDraft
    }
  }
`);

export const publishLesson = graphql(`
  mutation LessonsPublishLesson($input: LessonIdInput!) {
    publishLesson(input: $input) {
      ...LessonsDraft
    }
  }
`);

export const archiveLesson = graphql(`
  mutation LessonsArchiveLesson($input: LessonIdInput!) {
    archiveLesson(input: $input) {
      ...LessonsDraft
    }
  }
`);
