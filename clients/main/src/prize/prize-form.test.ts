import { describe, expect, it } from 'vitest';
import { readPrize } from './prize-form.ts';

const read = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ title: 'Kitob', price: '50', ...fields })) form.set(name, value);
  return readPrize(form);
};

describe('what is typed of a prize', () => {
  it('is read with grouped numbers, and no number of pieces is any number', () => {
    expect(read({ price: '1 250', stock: '' })).toMatchObject({ price: 1250, stock: null, wrong: [] });
    expect(read({ stock: '12' })).toMatchObject({ stock: 12, wrong: [] });
    expect(read({ addStock: '-3' })).toMatchObject({ addStock: -3, wrong: [] });
  });

  it.each([
    [{ title: '  ' }, ['title']],
    [{ price: '' }, ['price']],
    [{ price: '0' }, ['price']],
    [{ price: '2,5' }, ['price']],
    [{ stock: '-1' }, ['stock']],
    [{ stock: 'koʻp' }, ['stock']],
  ])('is not taken when it is %j', (fields, wrong) => {
    expect(read(fields as unknown as Record<string, string>).wrong).toEqual(wrong);
  });
});
