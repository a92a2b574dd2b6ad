import {
  ArrayMaxSize,
  ArrayUnique,
  IsDefined,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
  validate,
} from 'class-validator';
import fc from 'fast-check';
import { ArgumentValidationError } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { checkArgument, isInOrder } from './check-argument.ts';

class Page {
  @Min(1)
  @Max(9)
  number: unknown;
}

class Numbered extends Page {
  @MaxLength(3, { each: true })
  @ArrayMaxSize(2)
  @ArrayUnique()
  words: unknown;
}

class Book {
  @MaxLength(4)
  title: unknown;

  @ValidateIf((book: Book) => book.title !== 'none')
  @Min(3)
  price: unknown;

  @IsOptional()
  @MaxLength(2)
  code: unknown;

  @ValidateNested({ each: true })
  @ArrayMaxSize(2)
  pages: unknown;

  @ValidateNested()
  cover: unknown;
}

class Signed {
  @IsDefined()
  name: unknown;
}

const as = <T extends object>(type: new () => T, fields: fc.Arbitrary<object>) =>
  fields.map((values) => Object.assign(new type(), values));
const anything = fc.constantFrom(undefined, null, 0, 5, 12, '', 'kitob', 'none', ['a', 'a'], [['long']], {}, true);
const page = as(Page, fc.record({ number: fc.oneof(fc.integer({ min: 0, max: 10 }), anything) }));
const numbered = as(
  Numbered,
  fc.record({
    number: fc.integer({ min: 0, max: 10 }),
    words: fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
  }),
);
const book = as(
  Book,
  fc.record(
    {
      title: fc.oneof(fc.string({ maxLength: 5 }), anything),
      price: fc.oneof(fc.integer({ min: 0, max: 6 }), anything),
      code: fc.oneof(fc.string({ maxLength: 3 }), anything),
      pages: fc.oneof(fc.array(fc.oneof(page, numbered, anything), { maxLength: 3 }), anything),
      cover: fc.oneof(page, anything),
    },
    { requiredKeys: [] },
  ),
);
const signed = as(Signed, fc.record({ name: anything }, { requiredKeys: [] }));

const options = { skipMissingProperties: true, forbidUnknownValues: false };

describe('an input object', () => {
  it('that is found in order is in order for the library, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(book, numbered, page, signed), async (input) => {
        if (isInOrder(input)) expect(await validate(input, options)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused when the library would refuse it, and taken when it would take it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(book, numbered, page, signed), { maxLength: 3 }), async (inputs) => {
        const isRight = (await Promise.all(inputs.map((input) => validate(input, options)))).flat().length === 0;
        const taken = await checkArgument(inputs).then(
          () => true,
          (error) => !(error instanceof ArgumentValidationError),
        );
        expect(taken).toBe(isRight);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that is right needs no library', () => {
    const pages = [Object.assign(new Page(), { number: 1 })];
    expect(isInOrder(Object.assign(new Book(), { title: 'Alif', price: 3, pages, cover: pages[0] }))).toBe(true);
    expect(isInOrder(Object.assign(new Book(), { title: 'none', price: 0, code: null }))).toBe(true);
  });

  it('of free JSON may have a field with any name', async () => {
    await expect(checkArgument(JSON.parse('{"constructor": "Book", "__proto__": 1}'))).resolves.toBeUndefined();
    await expect(checkArgument([null, 'text', 3, undefined])).resolves.toBeUndefined();
  });
});
