import { registerEnumType } from 'type-graphql';

export enum MathLevel {
  ATTEMPTED = 'ATTEMPTED',
  FAMILIAR = 'FAMILIAR',
  PROFICIENT = 'PROFICIENT',
  MASTERED = 'MASTERED',
}

registerEnumType(MathLevel, {
  name: 'MathLevel',
  description: 'How well a pupil can do a skill. Going by first answers alone.',
  valuesConfig: {
    ATTEMPTED: { description: 'Tried.' },
    FAMILIAR: { description: 'At least 70 of 100 of the newest four or five were right at once.' },
    PROFICIENT: { description: 'Five of five were right at once.' },
    MASTERED: { description: 'And on a later day two more, between problems of other skills.' },
  },
});

export enum MathProblemState {
  OPEN = 'OPEN',
  SOLVED = 'SOLVED',
  SHOWN = 'SHOWN',
  LEFT = 'LEFT',
}

registerEnumType(MathProblemState, {
  name: 'MathProblemState',
  description: 'What became of a problem.',
  valuesConfig: {
    OPEN: { description: 'It waits for an answer.' },
    SOLVED: { description: 'The pupil found the answer.' },
    SHOWN: { description: 'The last hint told the answer.' },
    LEFT: { description: 'The pupil went on to something else.' },
  },
});

export enum MathAnswerKind {
  INTEGER = 'INTEGER',
  FRACTION = 'FRACTION',
  DECIMAL = 'DECIMAL',
  TIME = 'TIME',
  CHOICE = 'CHOICE',
}

registerEnumType(MathAnswerKind, {
  name: 'MathAnswerKind',
  description: 'What an answer looks like; any of them may be written in words, too.',
  valuesConfig: {
    INTEGER: { description: 'A whole number: `12`.' },
    FRACTION: { description: 'A fraction: `3/4`.' },
    DECIMAL: { description: 'With a comma: `6,06`.' },
    TIME: { description: 'A time of day: `7:05`.' },
    CHOICE: { description: 'One of the options, as it is written.' },
  },
});

export enum MathPictureKind {
  ROW = 'ROW',
  BAR = 'BAR',
  CLOCK = 'CLOCK',
}

registerEnumType(MathPictureKind, {
  name: 'MathPictureKind',
  description: 'What can be drawn of a problem.',
  valuesConfig: {
    ROW: { description: 'Shapes in a row: cells of ★ ● ▲ ■.' },
    BAR: { description: 'A bar in equal parts: cells of ■ full and □ empty.' },
    CLOCK: { description: 'A dial: hour and minute.' },
  },
});
