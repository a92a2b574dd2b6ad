import { registerEnumType } from 'type-graphql';

export enum OlympiadResultState {
  COMPUTED = 'COMPUTED',
  REVIEWED = 'REVIEWED',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(OlympiadResultState, {
  name: 'OlympiadResultState',
  description: 'How far a count of places is.',
  valuesConfig: {
    COMPUTED: { description: 'It was counted; only the jury sees it.' },
    REVIEWED: { description: 'The jury looked it through.' },
    PUBLISHED: { description: 'It holds, until a later one is published.' },
  },
});

export enum OlympiadResultReason {
  END = 'END',
  KEY = 'KEY',
  AGAIN = 'AGAIN',
}

registerEnumType(OlympiadResultReason, {
  name: 'OlympiadResultReason',
  description: 'Why places were counted.',
  valuesConfig: {
    END: { description: 'The stage was over.' },
    KEY: { description: 'The jury changed what is right.' },
    AGAIN: { description: 'The jury had them counted again.' },
  },
});

export enum OlympiadMedal {
  GOLD = 'GOLD',
  SILVER = 'SILVER',
  BRONZE = 'BRONZE',
}

registerEnumType(OlympiadMedal, {
  name: 'OlympiadMedal',
  description: 'A medal. It follows the rank, so equals have the same one.',
  valuesConfig: {
    GOLD: { description: 'For the best 5 percent of a grade.' },
    SILVER: { description: 'For the next, up to 15 percent.' },
    BRONZE: { description: 'For the next, up to 25 percent.' },
  },
});

export enum OlympiadOutcome {
  RIGHT = 'RIGHT',
  WRONG = 'WRONG',
  BLANK = 'BLANK',
}

registerEnumType(OlympiadOutcome, {
  name: 'OlympiadOutcome',
  description: 'What became of an answer.',
  valuesConfig: {
    RIGHT: { description: 'It is right.' },
    WRONG: { description: 'It is wrong.' },
    BLANK: { description: 'Nothing was put down.' },
  },
});

export enum OlympiadBoardKind {
  NONE = 'NONE',
  LIVE = 'LIVE',
  FROZEN = 'FROZEN',
  RESULTS = 'RESULTS',
}

registerEnumType(OlympiadBoardKind, {
  name: 'OlympiadBoardKind',
  description: 'What a board of a stage tells.',
  valuesConfig: {
    NONE: { description: 'Nothing yet: the results are not shown.' },
    LIVE: { description: 'Who has handed in, with their points; it moves at most once a minute.' },
    FROZEN: { description: 'The same as it was when the board stopped moving.' },
    RESULTS: { description: 'The results that the jury published.' },
  },
});
