import { type CrmTeachersQuery, graphql } from '@alif24/client-shared/graphql';

export const dashboard = graphql(`
  query CrmDashboard {
    me {
      id
      organizationProfile {
        name
        region
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
  }
`);

export const students = graphql(`
  query CrmStudents($after: String) {
    organizationStudents(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          fullName
          phone
          studentProfile {
            grade
          }
          classrooms {
            id
            name
          }
          coins {
            balance
          }
        }
      }
    }
  }
`);

export const teachers = graphql(`
  query CrmTeachers($after: String) {
    organizationTeachers(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          fullName
          teacherProfile {
            subject
          }
        }
      }
    }
  }
`);

export const addTeacher = graphql(`
  mutation CrmAddTeacher($input: AddTeacherInput!) {
    addTeacher(input: $input) {
      id
      fullName
    }
  }
`);

export type TeacherRow = CrmTeachersQuery['organizationTeachers']['edges'][number]['node'];

export const removeTeacher = graphql(`
  mutation CrmRemoveTeacher($input: RemoveTeacherInput!) {
    removeTeacher(input: $input) {
      id
    }
  }
`);
