import { type CrmBillsQuery, type CrmBillTargetsQuery, graphql } from '@alif24/client-shared/graphql';

export const bills = graphql(`
  query CrmBills($state: BillState, $after: String) {
    bills(state: $state, first: 50, after: $after) {
      edges {
        node {
          id
          title
          amount
          dueOn
          month
          state
          isOverdue
          paidAt
          student {
            id
            fullName
          }
          payer {
            id
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    billTotals {
      open
      overdue
      paidThisMonth
    }
  }
`);

export type BillRow = CrmBillsQuery['bills']['edges'][number]['node'];

export const billTargets = graphql(`
  query CrmBillTargets {
    classrooms(first: 100) {
      edges {
        node {
          id
          name
          studentCount
        }
      }
    }
  }
`);

export type BillTarget = CrmBillTargetsQuery['classrooms']['edges'][number]['node'];

export const billPupils = graphql(`
  query CrmBillPupils($classroomId: ID!) {
    classroom(id: $classroomId) {
      id
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
`);

export const issueBill = graphql(`
  mutation CrmIssueBill($input: IssueBillInput!) {
    issueBill(input: $input) {
      id
    }
  }
`);

export const billClassroom = graphql(`
  mutation CrmBillClassroom($input: BillClassroomInput!) {
    billClassroom(input: $input) {
      id
    }
  }
`);

export const cancelBill = graphql(`
  mutation CrmCancelBill($input: CloseBillInput!) {
    cancelBill(input: $input) {
      id
      state
      isOverdue
    }
  }
`);

export const refundBill = graphql(`
  mutation CrmRefundBill($input: CloseBillInput!) {
    refundBill(input: $input) {
      id
      state
      isOverdue
    }
  }
`);
