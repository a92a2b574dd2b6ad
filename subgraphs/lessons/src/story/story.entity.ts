import { Allow, anyone } from '@alif24/subgraph-shared/auth';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

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

@Directive('@key(fields: "id")')
@Allow(anyone)
@ObjectType({ description: 'A short story (ertak) that a child reads page by page.' })
export class Story {
  @Field(() => ID, { description: 'Stable and readable: `uz-laylak`.' })
  id: string;

  @Field(() => String, { description: 'Its language as an ISO 639-1 code: `uz`.' })
  language: string;

  @Field(() => Script, { description: 'The script it was written in; Uzbek stories can be had in both.' })
  script: Script;

  @Field(() => Int, { description: 'How much it asks of the reader: 1 (a few short words a page) to 4.' })
  level: number;

  @Field(() => String, { description: 'Key of its picture: `stork`.' })
  picture: string;

  /** In its own script. */
  title: string;

  /** In its own script. */
  pages: string[];
}
