import { graphql } from '../graphql/index.ts';

/** Where a member works at the desk of an organisation, and whether somebody invites them to. */
export const employment = graphql(`
  query SharedEmployment {
    me {
      id
      employment {
        role
        rights
        organization {
          id
          organizationProfile {
            name
          }
        }
      }
      staffInvitations {
        id
      }
    }
  }
`);
