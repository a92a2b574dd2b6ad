import { graphql } from '@alif24/client-shared/graphql';

export const admitOrganization = graphql(`
  mutation MainAdmitOrganization($input: AdmitOrganizationInput!) {
    admitOrganization(input: $input) {
      id
      displayName
    }
  }
`);

export const teacher = graphql(`
  query MainTeacher($id: ID!) {
    user(id: $id) {
      id
      role
      fullName
      teacherProfile {
        subject
        approvedAt
      }
    }
  }
`);

export const approveTeacher = graphql(`
  mutation MainApproveTeacher($teacherId: ID!) {
    approveTeacher(input: { teacherId: $teacherId }) {
      id
      teacherProfile {
        subject
        approvedAt
      }
    }
  }
`);
