import { registerEnumType } from 'type-graphql';

export enum Script {
  LATN = 'LATN',
  CYRL = 'CYRL',
}

registerEnumType(Script, {
  name: 'Script',
  description: 'The letters a text is written with.',
  valuesConfig: {
    LATN: { description: 'Latin letters.' },
    CYRL: { description: 'Cyrillic letters.' },
  },
});
