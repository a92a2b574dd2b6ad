import { graphql } from '@alif24/client-shared/graphql';

export const lessonCard = graphql(`
  fragment LessonsCard on Lesson {
    id
    title(script: $script)
    summary(script: $script)
    language
    grade
    picture
    blockCount
    author {
      id
      displayName
    }
    myProgress {
      id
      percent
      completedAt
    }
  }
`);

export const lessons = graphql(`
  query LessonsLessons($grade: Int, $language: String, $after: String, $script: Script) {
    lessons(first: 24, after: $after, grade: $grade, language: $language) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...LessonsCard
        }
      }
    }
  }
`);

export const begunLessons = graphql(`
  query LessonsBegun($script: Script) {
    me {
      id
      lessonProgress(first: 12) {
        id
        percent
        completedAt
        lesson {
          id
          title(script: $script)
          picture
          language
        }
      }
    }
  }
`);

export const playedBlock = graphql(`
  fragment LessonsBlock on LessonBlock {
    id
    kind
    text(script: $script)
    picture
    options(script: $script)
    story {
      id
    }
    letter {
      id
      language
      upper
      lower
      name
      words {
        text
        tiles
        letterIndex
        picture
      }
    }
  }
`);

export const lessonProgressFields = graphql(`
  fragment LessonsProgress on LessonProgress {
    id
    percent
    completedBlockIds
    completedAt
  }
`);

export const lesson = graphql(`
  query LessonsLesson($id: ID!, $script: Script) {
    lesson(id: $id) {
      id
      title(script: $script)
      language
      blocks {
        ...LessonsBlock
      }
      myProgress {
        ...LessonsProgress
      }
    }
  }
`);

export const openLesson = graphql(`
  mutation LessonsOpenLesson($input: OpenLessonInput!) {
    openLesson(input: $input) {
      ...LessonsProgress
      lesson {
        id
        myProgress {
          id
        }
      }
    }
  }
`);

export const completeBlock = graphql(`
  mutation LessonsCompleteBlock($input: CompleteBlockInput!, $script: Script) {
    completeBlock(input: $input) {
      isCorrect
      hint(script: $script)
      coins
      progress {
        ...LessonsProgress
      }
    }
  }
`);
