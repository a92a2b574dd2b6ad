import { describe, expect, it } from 'vitest';
import { textFor, voiceFor } from './voice.ts';

const voice = (lang: string, localService = true) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

describe('the voice of the browser', () => {
  it('is one of the language, rather one that needs no network', () => {
    const [far, near] = [voice('ru-RU', false), voice('ru_RU')];
    expect(voiceFor('ru', [voice('en-GB'), far, near])).toEqual({ voice: near, isKin: false });
    expect(voiceFor('ru', [far])).toEqual({ voice: far, isKin: false });
  });

  it('is a Turkish one for Uzbek where there is no Uzbek one, and is known as such', () => {
    const turkish = voice('tr-TR');
    expect(voiceFor('uz', [turkish])).toEqual({ voice: turkish, isKin: true });
    expect(voiceFor('uz', [turkish, voice('uz-UZ')])?.isKin).toBe(false);
  });

  it('is none rather than a wrong one', () => {
    expect(voiceFor('ru', [voice('en-GB'), voice('tr-TR')])).toBeNull();
    expect(voiceFor('uz', [])).toBeNull();
  });
});

describe('the text for it', () => {
  it('is Latin where it is Uzbek, with the beginning of each word', () => {
    const pieces = [
      { text: 'Ғоз', isWord: true },
      { text: ', ', isWord: false },
      { text: 'кел', isWord: true },
    ];
    expect(textFor(pieces, 'uz')).toEqual({ text: 'Gʻoz, kel', starts: [0, 6] });
    expect(textFor(pieces, 'ru')).toEqual({ text: 'Ғоз, кел', starts: [0, 5] });
  });
});
