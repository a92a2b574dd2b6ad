import { describe, expect, it } from 'vitest';
import { mixedScriptWords, scriptOf } from '../utils/index.ts';
import { allRegions, placeNameIn, placesByName, regionByCode, regionNamed, regionOfDistrict } from './regions.ts';

const districts = allRegions().flatMap((region) => region.districts);

describe('the regions of Uzbekistan', () => {
  it('are fourteen, with 175 districts and 31 cities, each of the region that its code begins with', () => {
    expect(allRegions()).toHaveLength(14);
    const isCity = ({ code }: { code: string }) => code[4] === '4';
    expect([districts.filter((each) => !isCity(each)).length, districts.filter(isCity).length]).toEqual([175, 31]);
    const codes = [...allRegions(), ...districts].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const region of allRegions()) {
      for (const { code } of region.districts) expect(regionOfDistrict(code)).toBe(region);
    }
    for (const code of ['', '17', '1726', '1726000', '172629', '17262940', '1799200', ' 1726294']) {
      expect(regionOfDistrict(code), code).toBeUndefined();
    }
  });

  it('have names in every language, each in one script and none twice within a region', () => {
    for (const place of [...allRegions(), ...districts]) {
      expect(scriptOf(placeNameIn(place.names, 'UZ_LATN'))).toBe('latin');
      expect(scriptOf(placeNameIn(place.names, 'UZ_CYRL')), place.names.uz).toBe('cyrillic');
      expect(scriptOf(placeNameIn(place.names, 'RU'))).toBe('cyrillic');
      expect(placeNameIn(place.names, 'EN')).toMatch(/^[A-Za-z ]+$/);
      expect(mixedScriptWords(Object.values(place.names).join(' '))).toEqual([]);
      expect(place.names.uz).not.toMatch(/['`‘’]/);
    }
    for (const { districts } of allRegions()) {
      for (const locale of ['UZ_LATN', 'UZ_CYRL', 'RU', 'EN'] as const) {
        const names = districts.map(({ names }) => placeNameIn(names, locale));
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('are written in Cyrillic letters as people there write them', () => {
    const cyrillic = (code: string) =>
      placeNameIn((districts.find((each) => each.code === code) ?? regionByCode(code))?.names ?? never(), 'UZ_CYRL');
    const never = (): never => {
      throw new Error('no such place');
    };
    expect(
      Object.fromEntries(
        ['1735', '1730', '1724', '1735250', '1733221', '1730242', '1724212', '1724413', '1727259', '1703227'].map(
          (code) => [code, cyrillic(code)],
        ),
      ),
    ).toEqual({
      '1735': 'Қорақалпоғистон Республикаси',
      '1730': 'Фарғона вилояти',
      '1724': 'Сирдарё вилояти',
      '1735250': 'Элликқалъа тумани',
      '1733221': 'Тупроққалъа тумани',
      '1730242': 'Ёзёвон тумани',
      '1724212': 'Боёвут тумани',
      '1724413': 'Янгиер шаҳри',
      '1727259': 'Янгийўл тумани',
      '1703227': 'Марҳамат тумани',
    });
  });

  it('stand in the order of the alphabet that they are read in', () => {
    const named = (locale: 'UZ_LATN' | 'RU') => placesByName(allRegions(), locale).map(({ names }) => names);
    expect(named('UZ_LATN').map(({ uz }) => uz.split(' ')[0])).toEqual([
      ...['Andijon', 'Buxoro', 'Fargʻona', 'Jizzax', 'Namangan', 'Navoiy', 'Qashqadaryo', 'Qoraqalpogʻiston'],
      ...['Samarqand', 'Sirdaryo', 'Surxondaryo', 'Toshkent', 'Toshkent', 'Xorazm'],
    ]);
    expect(named('RU')[0]?.ru).toBe('Андижанская область');
  });

  it('are found by what people call them, and nothing else is', () => {
    for (const [code, ...texts] of [
      ['1726', 'Toshkent', 'Тошкент', 'toshkent shahri', 'Ташкент', 'г. Ташкент', 'Tashkent City', 'Тошкент ш.'],
      ['1727', 'Toshkent viloyati', 'Ташкентская область', 'ТОШКЕНТ ВИЛОЯТИ', 'Tashkent region', 'Toshkent vil.'],
      ['1718', 'Samarqand', 'Самарқанд вилояти', 'Самарканд', 'Samarkand', ' Samarqand  viloyati '],
      ['1730', "Farg'ona", 'Fargʻona viloyati', 'Farg`ona', 'Фарғона', 'Фергана', 'Ферганская обл.'],
      ['1735', "Qoraqalpog'iston", 'Қорақалпоғистон Республикаси', 'Республика Каракалпакстан'],
    ] as const) {
      for (const text of texts) expect(regionNamed(text)?.code, text).toBe(code);
    }
    for (const text of ['', 'viloyat', 'г.', 'Oʻzbekiston', 'Toshkentcha', 'Chilonzor']) {
      expect(regionNamed(text), text).toBeNull();
    }
  });
});
