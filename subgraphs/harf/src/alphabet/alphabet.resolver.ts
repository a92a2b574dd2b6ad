import { Allow, anyone, Locale } from '@alif24/subgraph-shared/auth';
import { Script } from '@alif24/subgraph-shared/scalars';
import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Alphabet, Letter, LetterWord } from './alphabet.entity.ts';
import { allAlphabets, alphabetOf, letterById, meaningOf, textOf } from './alphabet.service.ts';

@Resolver()
export class AlphabetResolver {
  @Allow(anyone)
  @Query(() => [Alphabet], { description: 'All alphabets of the platform; open to all.' })
  alphabets() {
    return allAlphabets();
  }

  @Allow(anyone)
  @Query(() => Alphabet, { nullable: true, description: 'One alphabet, null when there is none; open to all.' })
  alphabet(@Arg('language', () => String, { description: 'ISO 639-1 code: `uz`, `ru`, `en`.' }) language: string) {
    return alphabetOf(language);
  }

  @Allow(anyone)
  @Query(() => Letter, { nullable: true, description: 'One letter or sign, null when there is none; open to all.' })
  letter(@Arg('id', () => ID, { description: 'Its id: `uz-sh`.' }) id: string) {
    return letterById(id);
  }
}

@Resolver(() => LetterWord)
export class LetterWordResolver {
  @Allow(anyone)
  @FieldResolver(() => String, { description: 'The word; Uzbek words also in Cyrillic letters.' })
  text(
    @Root() word: LetterWord,
    @Arg('script', () => Script, { nullable: true, description: 'The script to write it in; its own by default.' })
    script?: Script | null,
  ) {
    return textOf(word, script);
  }

  @Allow(anyone)
  @FieldResolver(() => String, { description: 'What the picture shows, to be read out where it cannot be seen.' })
  meaning(
    @Root() word: LetterWord,
    @Arg('locale', () => Locale, { description: 'The language to say it in.' }) locale: Locale,
  ) {
    return meaningOf(word, locale);
  }
}
