import { graphql } from '@alif24/client-shared/graphql';

export const profile = graphql(`
  query MainProfile {
    me {
      id
      role
      displayName
      fullName
      phone
      createdAt
      studentProfile {
        grade
        birthDate
      }
      teacherProfile {
        subject
        approvedAt
      }
      organizationProfile {
        name
        region
        regionCode
        districtCode
      }
    }
  }
`);

export const setDistrict = graphql(`
  mutation MainSetOrganizationDistrict($input: SetOrganizationDistrictInput!) {
    setOrganizationDistrict(input: $input) {
      id
      organizationProfile {
        region
        regionCode
        districtCode
      }
    }
  }
`);
