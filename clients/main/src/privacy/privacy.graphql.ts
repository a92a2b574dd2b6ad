import { graphql, type MainDataRequestFragment } from '@alif24/client-shared/graphql';

export const childData = graphql(`
  query MainChildData($id: ID!) {
    user(id: $id) {
      id
      firstName
    }
    dataRequests(childId: $id) {
      ...MainDataRequest
    }
  }
`);

export const myData = graphql(`
  query MainMyData {
    me {
      id
      balance {
        amount
      }
    }
    dataRequests {
      ...MainDataRequest
    }
  }
`);

export const dataRequest = graphql(`
  fragment MainDataRequest on DataRequest {
    id
    kind
    state
    requestedAt
    startsAt
    finishedAt
    expiresAt
    isMine
  }
`);

export type DataRequest = MainDataRequestFragment;

export const requestDataExport = graphql(`
  mutation MainRequestDataExport($input: DataRequestInput!) {
    requestDataExport(input: $input) {
      ...MainDataRequest
    }
  }
`);

export const openDataExport = graphql(`
  mutation MainOpenDataExport($input: DataRequestIdInput!) {
    openDataExport(input: $input) {
      url
    }
  }
`);

export const requestErasure = graphql(`
  mutation MainRequestErasure($input: DataRequestInput!) {
    requestErasure(input: $input) {
      ...MainDataRequest
    }
  }
`);

export const cancelErasure = graphql(`
  mutation MainCancelErasure($input: DataRequestIdInput!) {
    cancelErasure(input: $input) {
      ...MainDataRequest
    }
  }
`);
