import { graphql } from '@alif24/client-shared/graphql';

export const teacherHome = graphql(`
  query MainTeacherHome {
    me {
      id
      displayName
      teacherProfile {
        subject
        approvedAt
      }
      classrooms {
        id
        name
        studentCount
      }
    }
    myTests(first: 5) {
      totalCount
      edges {
        node {
          id
          title
          status
          maxScore
          statistics {
            students
            averageScore
          }
        }
      }
    }
    myLiveQuizzes(first: 5) {
      totalCount
      edges {
        node {
          id
          title
          state
          playerCount
          createdAt
        }
      }
    }
    myLessons(first: 1) {
      totalCount
    }
  }
`);

export const organizationHome = graphql(`
  query MainOrganizationHome {
    me {
      id
      displayName
      organizationProfile {
        name
        districtCode
      }
    }
    organizationDashboard {
      leadCounts {
        stage
        count
      }
      studentCount
      classroomCount
      teacherCount
    }
    classrooms(first: 20) {
      totalCount
      edges {
        node {
          id
          name
          studentCount
          teacher {
            id
            fullName
          }
        }
      }
    }
  }
`);

export const moderatorHome = graphql(`
  query MainModeratorHome {
    me {
      id
      displayName
    }
    tests(first: 1) {
      totalCount
    }
    lessons(first: 1) {
      totalCount
    }
    stories(first: 1) {
      totalCount
    }
  }
`);
