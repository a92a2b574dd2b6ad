import { graphql } from '@alif24/client-shared/graphql';

export const classroomRow = graphql(`
  fragment CrmClassroomRow on Classroom {
    id
    name
    grade
    studentCount
    teacher {
      id
      fullName
    }
  }
`);

export const classrooms = graphql(`
  query CrmClassrooms($after: String) {
    classrooms(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...CrmClassroomRow
        }
      }
    }
  }
`);

/** What a teacher teaches. */
export const myClassrooms = graphql(`
  query CrmMyClassrooms {
    me {
      id
      classrooms {
        ...CrmClassroomRow
      }
    }
  }
`);

/** A class with what its pupils learn on the other platforms. */
export const classroomDetails = graphql(`
  query CrmClassroom($id: ID!, $after: String) {
    classroom(id: $id) {
      ...CrmClassroomRow
      students(first: 40, after: $after) {
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
            coins {
              balance
            }
            letterProgress(language: "uz") {
              letter {
                id
              }
              state
            }
            lessonProgress(first: 50) {
              percent
              lesson {
                id
              }
            }
          }
        }
      }
    }
  }
`);

export const createClassroom = graphql(`
  mutation CrmCreateClassroom($input: CreateClassroomInput!) {
    createClassroom(input: $input) {
      ...CrmClassroomRow
    }
  }
`);

export const addStudent = graphql(`
  mutation CrmAddStudentByPhone($input: AddStudentByPhoneInput!) {
    addStudentByPhone(input: $input) {
      id
      studentCount
    }
  }
`);

export const staff = graphql(`
  query CrmStaff {
    organizationTeachers(first: 100) {
      edges {
        node {
          id
          fullName
        }
      }
    }
  }
`);

export const assignTeacher = graphql(`
  mutation CrmAssignClassroomTeacher($input: AssignClassroomTeacherInput!) {
    assignClassroomTeacher(input: $input) {
      ...CrmClassroomRow
    }
  }
`);
