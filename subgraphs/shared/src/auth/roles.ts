import { registerEnumType } from 'type-graphql';

export enum Role {
  STUDENT = 'STUDENT',
  PARENT = 'PARENT',
  TEACHER = 'TEACHER',
  ORGANIZATION = 'ORGANIZATION',
  MODERATOR = 'MODERATOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is on the platform; it decides which fields and mutations are open to them.',
  valuesConfig: {
    STUDENT: { description: 'A pupil.' },
    PARENT: { description: 'A parent or guardian of pupils.' },
    TEACHER: { description: 'A teacher.' },
    ORGANIZATION: { description: 'A school or learning centre.' },
    MODERATOR: { description: 'Runs the platform.' },
  },
});

export enum Locale {
  UZ_LATN = 'UZ_LATN',
  UZ_CYRL = 'UZ_CYRL',
  RU = 'RU',
  EN = 'EN',
}

registerEnumType(Locale, {
  name: 'Locale',
  description: 'A language together with its script.',
  valuesConfig: {
    UZ_LATN: { description: 'Uzbek in Latin letters.' },
    UZ_CYRL: { description: 'Uzbek in Cyrillic letters.' },
    RU: { description: 'Russian.' },
    EN: { description: 'English.' },
  },
});
