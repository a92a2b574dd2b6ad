import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import type { PrizeTitles } from '@alif24/subgraph-shared/payments';
import { connectionOf } from '@alif24/subgraph-shared/server';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum PrizeAudience {
  ORGANIZATION_PUPILS = 'ORGANIZATION_PUPILS',
  CHILDREN = 'CHILDREN',
  EVERYONE = 'EVERYONE',
}

registerEnumType(PrizeAudience, {
  name: 'PrizeAudience',
  description: 'Who may ask for a prize.',
  valuesConfig: {
    ORGANIZATION_PUPILS: { description: 'The pupils of the organisation that offers it.' },
    CHILDREN: { description: 'The children of the guardian who offers it.' },
    EVERYONE: { description: 'Every pupil: the platform offers it.' },
  },
});

@Allow(anyone)
@ObjectType({ description: 'The name of a prize in one language.' })
export class PrizeTitle {
  @Field(() => Locale, { description: 'The language.' })
  locale: Locale;

  @Field(() => String, { description: 'The name, 1 to 100 letters.' })
  text: string;
}

@Allow(anyone)
@ObjectType({
  description: 'Something that pupils can get for coins: for those to whom it is offered, and who offers it.',
})
export class Prize {
  organizationId: string | null;
  guardianId: string | null;
  ownTitle: string;
  titlesByLocale: PrizeTitles;

  @Field(() => ID, { description: 'Opaque and stable.' })
  id: string;

  @Field(() => String, { description: 'More about it, in the words of who offers it; may be empty.' })
  description: string;

  @Field(() => String, { description: 'Key of the picture that shows it, e.g. `book`; empty for none.' })
  picture: string;

  @Field(() => Int, { description: 'What it costs, in coins.' })
  price: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Pieces left, those asked for and not decided taken off; null is any number.',
  })
  stock: number | null;

  @Field(() => Boolean, { description: 'Whether it can be asked for; false once it was retired.' })
  isOpen: boolean;

  @Field(() => PrizeAudience, { description: 'Who may ask for it.' })
  audience: `${PrizeAudience}`;

  @Field(() => Date, { description: 'Since when it is there.' })
  createdAt: Date;
}

export const PrizeConnection = connectionOf(Prize, 'Prize');
