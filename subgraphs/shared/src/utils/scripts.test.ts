import { describe, expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import { assertSingleScript, lookAlikeKey, mixedScriptWords, repairLookAlikes, scriptOf } from './scripts.ts';

describe('scripts', () => {
  test('the script of a text is known by its letters', () => {
    expect(scriptOf('Oʻzbek 12')).toBe('latin');
    expect(scriptOf('Ўзбек 12')).toBe('cyrillic');
    expect(scriptOf('PIN-код')).toBe('mixed');
    expect(scriptOf('12 — ʻ')).toBe('none');
  });

  test('every look-alike inside a word of the other script is found', () => {
    for (const letter of 'аАвВеЕкКмМнНоОрРсСтТхХуУ')
      expect(mixedScriptWords(`b${letter}l`), letter).toEqual([`b${letter}l`]);
    for (const letter of 'aAeEoOpPcCxXyYBHKMT')
      expect(mixedScriptWords(`б${letter}л`), letter).toEqual([`б${letter}л`]);
  });

  test('words of two scripts may stand side by side', () => {
    expect(() => assertSingleScript("O'zbekiston ва Россия, PIN-код")).not.toThrow();
  });

  test('a mixed word is refused by name', () => {
    expect(() => assertSingleScript('Salоm dunyo')).toThrow(AppError);
    expect(() => assertSingleScript('Salоm dunyo')).toThrow(/Salоm/);
  });

  test('a slip of the keyboard is repaired towards the greater part of the word', () => {
    expect(repairLookAlikes('kitоb')).toBe('kitob');
    expect(repairLookAlikes('олмa')).toBe('олма');
    expect(repairLookAlikes('kitoб')).toBe('kitoб');
  });

  test('disguised names have one look', () => {
    expect(lookAlikeKey('А н о н')).toBe(lookAlikeKey('ahoh'));
    expect(lookAlikeKey('@n0r')).toBe(lookAlikeKey('аnоr'));
    expect(lookAlikeKey('Álí')).toBe('ali');
  });
});
