import { describe, expect, it } from 'vitest';
import { parseMutual } from '../../../extension/page/mutual';

describe('the line of mutual connections', () => {
  it.each<[string, number, string[] | undefined]>([
    ['Casey Ray and 8 other mutual connections', 9, ['Casey Ray']],
    ['Casey Ray and 1 other mutual connection', 2, ['Casey Ray']],
    ['Ann Oak, Bo Elm and 53 other mutual connections', 55, ['Ann Oak', 'Bo Elm']],
    ['Ann Oak, Bo Elm, and 53 other mutual connections', 55, ['Ann Oak', 'Bo Elm']],
    ['Drew Stone is a mutual connection', 1, ['Drew Stone']],
    ['Ann Oak and Bo Elm are mutual connections', 2, ['Ann Oak', 'Bo Elm']],
    ['1 mutual connection', 1, undefined],
    ['1,204 mutual connections', 1204, undefined],
    ['Ann Oak, PhD and 3 other mutual connections', 4, ['Ann Oak, PhD']],
    ['Ann Oak, MBA, PMP®, Bo Elm and 3 other mutual connections', 5, ['Ann Oak, MBA, PMP®', 'Bo Elm']],
    ['Uwe Sand und 3 weitere gemeinsame Kontakte', 4, ['Uwe Sand']],
    ['Uwe Sand und 1 weiterer gemeinsamer Kontakt', 2, ['Uwe Sand']],
    ['Uwe Sand ist ein gemeinsamer Kontakt', 1, ['Uwe Sand']],
    ['1.204 gemeinsame Kontakte', 1204, undefined],
    ['Aline Roy, Marc Petit et 12 autres relations en commun', 14, ['Aline Roy', 'Marc Petit']],
    ['Aline Roy et 1 autre relation commune', 2, ['Aline Roy']],
    ['1 204 relations communes', 1204, undefined],
    ['Eva Sol y 12 contactos más en común', 13, ['Eva Sol']],
    ['Eva Sol es una conexión en común', 1, ['Eva Sol']],
    ['5 conexiones en común', 5, undefined],
    ['Ada Neri e altri 5 collegamenti in comune', 6, ['Ada Neri']],
    ['Ada Neri e un altro collegamento in comune', 2, ['Ada Neri']],
    ['Ada Neri e Ugo Blu sono collegamenti in comune', 2, ['Ada Neri', 'Ugo Blu']],
    ['Rui Sá e mais 7 conexões em comum', 8, ['Rui Sá']],
    ['Rui Sá é uma conexão em comum', 1, ['Rui Sá']],
    ['Jan Kruk i 4 innych wspólnych kontaktów', 5, ['Jan Kruk']],
    ['Jan Kruk to wspólny kontakt', 1, ['Jan Kruk']],
    ['22 wspólne kontakty', 22, undefined],
    ['Piet Vos en 3 andere gemeenschappelijke connecties', 4, ['Piet Vos']],
  ])('%s', (line, count, names) => {
    expect(parseMutual(line)).toEqual(names === undefined ? { count } : { count, names });
  });

  it.each([
    '',
    'A handful of mutual connections',
    'mutual connections',
    'many mutual connections',
    'connections',
    '500+ connections',
    'Ann Oak and several other mutual connections',
    '12 kopīgi kontakti',
    'Acme common organization',
  ])('"%s" is not understood, which is not none', (line) => {
    expect(parseMutual(line)).toBeUndefined();
  });

  it('takes the names that the page sets off, whatever commas are in them', () => {
    expect(parseMutual('Jules, Lord of Oak and 5 other mutual connections', ['Jules, Lord of Oak'])).toEqual({
      count: 6,
      names: ['Jules, Lord of Oak'],
    });
  });

  it('takes long lines in linear time', () => {
    expect(parseMutual(`${'and, '.repeat(20_000)}mutual`)).toBeUndefined();
  });
});
