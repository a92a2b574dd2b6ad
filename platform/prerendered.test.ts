import { describe, expect, it } from 'vitest';
import { prerenderedFor } from './prerendered.ts';

describe('the first page of a site', () => {
  it('is written out in the language of the address, else the chosen one, else the first of the browser that we speak', () => {
    const cookie = 'alif24-scheme=dark; alif24-language=uz-Cyrl';
    expect(prerenderedFor('/?lang=en', { cookie, 'accept-language': 'ru' })).toBe('/prerendered/home.en.html');
    expect(prerenderedFor('/', { cookie, 'accept-language': 'ru' })).toBe('/prerendered/home.uz-Cyrl.html');
    expect(prerenderedFor('/about', { 'accept-language': 'kk-KZ,ru;q=0.8,en;q=0.5' })).toBe(
      '/prerendered/about.ru.html',
    );
    expect(prerenderedFor('/', {})).toBe('/prerendered/home.uz-Latn.html');
  });

  it('is never a file that somebody names', () => {
    expect(prerenderedFor('/?lang=../../etc', { cookie: 'alif24-language=..%2F' })).toBe(
      '/prerendered/home.uz-Latn.html',
    );
  });

  it('is left to the script for members, and so are all other pages', () => {
    expect(prerenderedFor('/', { cookie: 'alif24-member=1' })).toBeNull();
    expect(prerenderedFor('/stories', {})).toBeNull();
    expect(prerenderedFor('//evil.example/', {})).toBeNull();
  });
});
