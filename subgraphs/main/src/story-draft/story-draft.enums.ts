import { registerEnumType } from 'type-graphql';
import type { faultCodes } from './check-content.ts';

export enum StoryDraftState {
  WRITING = 'WRITING',
  READY = 'READY',
  REJECTED = 'REJECTED',
  FAILED = 'FAILED',
  APPROVED = 'APPROVED',
  DISCARDED = 'DISCARDED',
}

registerEnumType(StoryDraftState, {
  name: 'StoryDraftState',
  description: 'Where the draft of a story stands.',
  valuesConfig: {
    WRITING: { description: 'It is being written; look again in a few seconds.' },
    READY: { description: 'It passed the checks and waits for the adult to read it.' },
    REJECTED: { description: 'It did not pass the checks, twice; nobody sees it.' },
    FAILED: { description: 'The writer did not answer; it does not count towards the day.' },
    APPROVED: { description: 'The adult approved it: it is a story.' },
    DISCARDED: { description: 'The adult did not want it, or took the story back.' },
  },
});

const meanings: Record<(typeof faultCodes)[number], string> = {
  SHAPE: 'Pages or questions are missing, empty or too long.',
  LENGTH: 'It is too short or too long for its level; the detail counts its words.',
  SENTENCE: 'A sentence is too long for its level; the detail is that sentence.',
  SYLLABLES: 'Its words are too long for its level; the detail is syllables a word.',
  TOPIC: 'It touches on what is not for children; the detail has the words.',
  LINK: 'It holds a link, an account or a telephone number.',
  SCRIPT: 'It has words of another script or wrong apostrophes; the detail has them.',
  LETTERS: 'Too few words can be read with the learned letters; the detail says how many of a hundred can.',
  OPTIONS: 'The options of a question are not three or four different ones; the detail is the question.',
  KEY: 'The right answer of a question is none of its options; the detail is the question.',
  INFERENCE: 'No question has its answer between the lines.',
  QUOTE: 'The sentence that an answer rests on is not in the text; the detail is the question.',
};

export enum StoryFaultCode {
  SHAPE = 'SHAPE',
  LENGTH = 'LENGTH',
  SENTENCE = 'SENTENCE',
  SYLLABLES = 'SYLLABLES',
  TOPIC = 'TOPIC',
  LINK = 'LINK',
  SCRIPT = 'SCRIPT',
  LETTERS = 'LETTERS',
  OPTIONS = 'OPTIONS',
  KEY = 'KEY',
  INFERENCE = 'INFERENCE',
  QUOTE = 'QUOTE',
}

registerEnumType(StoryFaultCode, {
  name: 'StoryFaultCode',
  description: 'Why a draft may not be shown to a child.',
  valuesConfig: Object.fromEntries(
    Object.entries(meanings).map(([code, description]) => [code, { description }]),
  ) as Record<StoryFaultCode, { description: string }>,
});
