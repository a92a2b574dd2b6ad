import { graphql } from '@alif24/client-shared/graphql';

export const leadCard = graphql(`
  fragment CrmLeadCard on Lead {
    id
    fullName
    phone
    source
    note
    stage
    nextStages
    createdAt
    stageChangedAt
  }
`);

export const leadColumn = graphql(`
  fragment CrmLeadColumn on LeadConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...CrmLeadCard
      }
    }
  }
`);

/** All stages at once, so that the counts of the columns are of one moment. */
export const leadBoard = graphql(`
  query CrmLeadBoard($search: String) {
    NEW: leads(stage: NEW, search: $search, first: 30) {
      ...CrmLeadColumn
    }
    CONTACTED: leads(stage: CONTACTED, search: $search, first: 30) {
      ...CrmLeadColumn
    }
    TRIAL: leads(stage: TRIAL, search: $search, first: 30) {
      ...CrmLeadColumn
    }
    ENROLLED: leads(stage: ENROLLED, search: $search, first: 30) {
      ...CrmLeadColumn
    }
    LOST: leads(stage: LOST, search: $search, first: 30) {
      ...CrmLeadColumn
    }
  }
`);

/** The rest of one column; it joins what the board has. */
export const moreLeads = graphql(`
  query CrmMoreLeads($stage: LeadStage!, $search: String, $after: String) {
    leads(stage: $stage, search: $search, first: 30, after: $after) {
      ...CrmLeadColumn
    }
  }
`);

export const leadDetails = graphql(`
  query CrmLead($id: ID!) {
    lead(id: $id) {
      ...CrmLeadCard
      history {
        id
        fromStage
        toStage
        reason
        movedAt
      }
    }
  }
`);

export const createLead = graphql(`
  mutation CrmCreateLead($input: CreateLeadInput!) {
    createLead(input: $input) {
      ...CrmLeadCard
    }
  }
`);

export const moveLead = graphql(`
  mutation CrmMoveLead($input: MoveLeadInput!) {
    moveLead(input: $input) {
      ...CrmLeadCard
      history {
        id
        fromStage
        toStage
        reason
        movedAt
      }
    }
  }
`);
