import { graphql, type OlimpEntrantPlaceFragment, type OlimpEntryBoxQuery } from '@alif24/client-shared/graphql';

export const entry = graphql(`
  fragment OlimpEntry on OlympiadEntry {
    id
    state
    grade
    language
    regionCode
    districtCode
    expiresAt
    payment {
      id
      amount
      state
      isMine
      paidAt
      refundedAt
    }
    student {
      id
      displayName
    }
    stages {
      isAdmitted
      stage {
        id
      }
      times {
        ...OlimpTimes
      }
      attempt {
        id
      }
    }
  }
`);

export const entryBox = graphql(`
  query OlimpEntryBox($id: ID!) {
    olympiad(id: $id) {
      id
      state
      grades
      languages
      price
      isHeldByMe
      mayCallOff
      refundableUntil
      registrationOpensAt
      registrationClosesAt
      stages {
        id
        number
        endsAt
        durationMinutes
      }
      myEntries {
        ...OlimpEntry
      }
    }
  }
`);

export type EntryOlympiad = NonNullable<OlimpEntryBoxQuery['olympiad']>;
export type Entry = EntryOlympiad['myEntries'][number];

export const entrantPlace = graphql(`
  fragment OlimpEntrantPlace on OlympiadPlace {
    regionCode
    districtCode
    isRegionOfSchool
    isDistrictOfSchool
  }
`);

export type EntrantPlace = OlimpEntrantPlaceFragment;

export const familyOfEntrant = graphql(`
  query OlimpFamily {
    me {
      id
      olympiadPlace {
        ...OlimpEntrantPlace
      }
      children {
        id
        displayName
        olympiadPlace {
          ...OlimpEntrantPlace
        }
      }
    }
  }
`);

export const payer = graphql(`
  query OlimpPayer {
    me {
      id
      balance {
        amount
        isFrozen
      }
    }
  }
`);

export const enterOlympiad = graphql(`
  mutation OlimpEnterOlympiad($input: EnterOlympiadInput!) {
    enterOlympiad(input: $input) {
      ...OlimpEntry
    }
  }
`);

export const payEntry = graphql(`
  mutation OlimpPayEntry($input: PayOlympiadEntryInput!) {
    payOlympiadEntry(input: $input) {
      ...OlimpEntry
    }
  }
`);

export const giveUpEntry = graphql(`
  mutation OlimpGiveUpEntry($input: OlympiadEntryInput!) {
    cancelOlympiadEntry(input: $input) {
      ...OlimpEntry
    }
  }
`);

export const botOfInvitation = graphql(`
  query OlimpInvitationBot {
    signInMethods {
      telegramBot
    }
  }
`);

export const callOff = graphql(`
  mutation OlimpCallOff($input: OlympiadInput!) {
    callOffOlympiad(input: $input) {
      id
      state
      mayCallOff
    }
  }
`);
