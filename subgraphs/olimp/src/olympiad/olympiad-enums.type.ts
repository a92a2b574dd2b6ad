import { registerEnumType } from 'type-graphql';

export enum OlympiadScope {
  COUNTRY = 'COUNTRY',
  SCHOOL = 'SCHOOL',
}

registerEnumType(OlympiadScope, {
  name: 'OlympiadScope',
  description: 'Whom an olympiad is for.',
  valuesConfig: {
    COUNTRY: { description: 'Every pupil.' },
    SCHOOL: { description: 'The pupils of the teacher or organisation that holds it.' },
  },
});

export enum OlympiadSubject {
  MATHS = 'MATHS',
  LOGIC = 'LOGIC',
  LANGUAGE = 'LANGUAGE',
  SCIENCE = 'SCIENCE',
  GENERAL = 'GENERAL',
}

registerEnumType(OlympiadSubject, {
  name: 'OlympiadSubject',
  description: 'What the problems of an olympiad are of.',
  valuesConfig: {
    MATHS: { description: 'Mathematics.' },
    LOGIC: { description: 'Logic.' },
    LANGUAGE: { description: 'Mother tongue and reading.' },
    SCIENCE: { description: 'The world around us.' },
    GENERAL: { description: 'Several subjects.' },
  },
});

export enum OlympiadState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  RUNNING = 'RUNNING',
  FROZEN = 'FROZEN',
  FINAL = 'FINAL',
  CALLED_OFF = 'CALLED_OFF',
}

registerEnumType(OlympiadState, {
  name: 'OlympiadState',
  description: 'How far an olympiad is.',
  valuesConfig: {
    DRAFT: { description: 'Its organizer writes it; nobody else knows of it.' },
    OPEN: { description: 'Pupils enter; its first stage has not begun.' },
    RUNNING: { description: 'Its first stage has begun.' },
    FROZEN: { description: 'The public board stands still until the results are shown.' },
    FINAL: { description: 'It is over, and its results stand.' },
    CALLED_OFF: { description: 'It is not held; what was paid for places goes back.' },
  },
});

export enum OlympiadLevel {
  SCHOOL = 'SCHOOL',
  DISTRICT = 'DISTRICT',
  REGION = 'REGION',
  REPUBLIC = 'REPUBLIC',
}

registerEnumType(OlympiadLevel, {
  name: 'OlympiadLevel',
  description:
    'Among whom a stage is held, and within what its best go on. Whose school or district is not known is measured by the next wider one that is: no group is made of those without. Who names no district or region has to be good enough for each that they could have named in it.',
  valuesConfig: {
    SCHOOL: { description: 'Within a school.' },
    DISTRICT: { description: 'Within a district.' },
    REGION: { description: 'Within a region.' },
    REPUBLIC: { description: 'Within the country.' },
  },
});

export enum OlympiadAdvanceKind {
  TOP = 'TOP',
  SHARE = 'SHARE',
  MIN_POINTS = 'MIN_POINTS',
}

registerEnumType(OlympiadAdvanceKind, {
  name: 'OlympiadAdvanceKind',
  description: 'By what rule pupils go on to the next stage; whoever is level with the last who does goes on too.',
  valuesConfig: {
    TOP: { description: 'So many of each grade.' },
    SHARE: {
      description:
        'So many percent of each grade, rounded up. Who names no district needs what the hardest district of their region would have needed of them, so naming one is never worse.',
    },
    MIN_POINTS: { description: 'Whoever has at least so many points.' },
  },
});
