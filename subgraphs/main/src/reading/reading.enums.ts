import { mayReadStudents, type Rule } from '@alif24/subgraph-shared/auth';
import { registerEnumType } from 'type-graphql';

/** On something of a pupil's: themselves, those who look after them, and moderators. */
export const readerOrSupervisor: Rule = (ctx, root) =>
  ctx.caller !== null && ctx.load(mayReadStudents, (root as { studentId: string }).studentId);

export enum ReadingMethod {
  ADULT = 'ADULT',
  RECORDING = 'RECORDING',
  BROWSER = 'BROWSER',
}

registerEnumType(ReadingMethod, {
  name: 'ReadingMethod',
  description: 'Who listens to a reading aloud.',
  valuesConfig: {
    ADULT: { description: 'An adult beside the child, who taps the words that were not right.' },
    RECORDING: { description: 'A recogniser on the server; needs the consents to VOICE and AI.' },
    BROWSER: { description: "The browser's own recogniser: practice, never paid; needs the same consents." },
  },
});

export enum ReadingState {
  STARTED = 'STARTED',
  STOPPED = 'STOPPED',
  SCORING = 'SCORING',
  ANALYSED = 'ANALYSED',
}

registerEnumType(ReadingState, {
  name: 'ReadingState',
  description: 'Where a reading stands.',
  valuesConfig: {
    STARTED: { description: 'The clock runs.' },
    STOPPED: { description: 'The clock was stopped; somebody has to mark it.' },
    SCORING: { description: 'The recogniser is at it.' },
    ANALYSED: { description: 'It has a result.' },
  },
});

export enum ReadingSource {
  ADULT = 'ADULT',
  RECOGNISER = 'RECOGNISER',
  BROWSER = 'BROWSER',
}

registerEnumType(ReadingSource, {
  name: 'ReadingSource',
  description: 'Who judged a reading.',
  valuesConfig: {
    ADULT: { description: 'A person, word by word.' },
    RECOGNISER: { description: 'A recogniser on the server.' },
    BROWSER: { description: 'A recogniser in the browser.' },
  },
});

export enum ReadingVerdict {
  OMITTED = 'OMITTED',
  SUBSTITUTED = 'SUBSTITUTED',
  SUFFIX_SLIP = 'SUFFIX_SLIP',
  UNSURE = 'UNSURE',
}

registerEnumType(ReadingVerdict, {
  name: 'ReadingVerdict',
  description: 'What became of a word that was not simply right.',
  valuesConfig: {
    OMITTED: { description: 'Left out.' },
    SUBSTITUTED: { description: 'Read as another word.' },
    SUFFIX_SLIP: { description: 'The right stem with other Uzbek endings.' },
    UNSURE: { description: 'Nobody could tell; not counted against the reader.' },
  },
});

export enum ReadingEventKind {
  INSERTED = 'INSERTED',
  REPEATED = 'REPEATED',
  SELF_CORRECTED = 'SELF_CORRECTED',
  PAUSE = 'PAUSE',
}

registerEnumType(ReadingEventKind, {
  name: 'ReadingEventKind',
  description: 'What happens while reading and is no error.',
  valuesConfig: {
    INSERTED: { description: 'A word was said that is not there.' },
    REPEATED: { description: 'A word was said again.' },
    SELF_CORRECTED: { description: 'A word was put right by the reader.' },
    PAUSE: { description: 'More than three seconds of silence.' },
  },
});
