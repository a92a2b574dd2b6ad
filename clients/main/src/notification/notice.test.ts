import { describe, expect, it } from 'vitest';
import { valuesOf } from './notice.ts';

describe('what a notice is filled with', () => {
  it('is read from JSON, and is nothing where that is broken', () => {
    expect(valuesOf('{"name":"24-maktab","coins":5}')).toEqual({ name: '24-maktab', coins: 5 });
    expect([valuesOf('not json'), valuesOf('null'), valuesOf('7')]).toEqual([{}, {}, {}]);
  });
});
