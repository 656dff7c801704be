// Scans as the General Specifications allow and forbid them, one line each: what is read of it, or that it is refused.
import { describe, expect, test } from 'vitest'
import { parseScan } from '#shared/domain/scanning/gs1/parse-scan.ts'

const GS = '\x1d'
const GTIN = '09506000134352'
const item = `]C101${GTIN}`
const pallet = ']C100376104250021234569'
const link = `https://example.com/01/${GTIN}`

function read(raw: string) {
  const { kind, elements, error } = parseScan(raw, { year: 2026 })
  return error ? `${kind} refused` : { kind, ...Object.fromEntries(elements) }
}

describe('an element string that the General Specifications allow', () => {
  test.each([
    [`]e001${GTIN}10A`, { '01': GTIN, '10': 'A' }],
    [`]d201${GTIN}10A${GS}21B`, { '01': GTIN, '10': 'A', '21': 'B' }],
    [`]Q301${GTIN}10A${GS}`, { '01': GTIN, '10': 'A' }],
    [`]J1${GS}01${GTIN}`, { '01': GTIN }],
    [`]C110A${GS}01${GTIN}`, { '10': 'A', '01': GTIN }],
    [`${item}7007261201261231`, { '01': GTIN, '7007': '261201261231' }],
    [`${item}7007261201`, { '01': GTIN, '7007': '261201' }],
    [`${item}70032612310930`, { '01': GTIN, '7003': '2612310930' }],
    [`${item}11261200`, { '01': GTIN, '11': '261200' }],
    [`${item}3103001750392199`, { '01': GTIN, '3103': '001750', '3921': '99' }],
    [`${item}423276528${GS}10A`, { '01': GTIN, '423': '276528', '10': 'A' }],
    [`${item}422276`, { '01': GTIN, '422': '276' }],
    [`${item}8200https://example.com/a`, { '01': GTIN, '8200': 'https://example.com/a' }],
    [`${item}21${'S'.repeat(20)}`, { '01': GTIN, '21': 'S'.repeat(20) }],
    [`${item}2421${GS}10A`, { '01': GTIN, '242': '1', '10': 'A' }],
    [`${item}21S${GS}250P`, { '01': GTIN, '21': 'S', '250': 'P' }],
    [`${item}91!"%&'()*+,-./:;<=>?_`, { '01': GTIN, '91': '!"%&\'()*+,-./:;<=>?_' }],
    [`${pallet}02${GTIN}3712`, { '00': '376104250021234569', '02': GTIN, '37': '12' }],
    [`${pallet}4300A%20B${GS}4307DE`, { '00': '376104250021234569', '4300': 'A%20B', '4307': 'DE' }],
    [`${pallet}43091800000000${'3600000000'}`, { '00': '376104250021234569', '4309': '18000000003600000000' }],
    [`${pallet}43242612312359`, { '00': '376104250021234569', '4324': '2612312359' }],
    [`${pallet}4330000000-`, { '00': '376104250021234569', '4330': '000000-' }],
    [`${pallet}7041BX`, { '00': '376104250021234569', '7041': 'BX' }],
    [']C170401ABC', { '7040': '1ABC' }],
    [`]C14159506000134352${GS}8020R-1`, { '415': '9506000134352', '8020': 'R-1' }],
    [`]C1415950600013435239001999${GS}8020R-1`, { '415': '9506000134352', '3900': '1999', '8020': 'R-1' }],
    [
      `]C18007DE89370400440532013000${GS}4159506000134352${GS}8020R`,
      { '415': '9506000134352', '8020': 'R', '8007': 'DE89370400440532013000' },
    ],
    [`]C180109506000#A-/${GS}801112`, { '8010': '9506000#A-/', '8011': '12' }],
    [']C180131987654Ad4X4bL5ttr2310c2K', { '8013': '1987654Ad4X4bL5ttr2310c2K' }],
    [`${pallet}803012=`, { '00': '376104250021234569', '8030': '12=' }],
    [`${pallet}80301==`, { '00': '376104250021234569', '8030': '1==' }],
    [`${pallet}8030AB_-9`, { '00': '376104250021234569', '8030': 'AB_-9' }],
    [']C1800302112345678900', { '8003': '02112345678900' }],
    [`${item}800112341234512319`, { '01': GTIN, '8001': '12341234512319' }],
    [']C18110012345612345611110123', { '8110': '012345612345611110123' }],
    [']C181100123456123456111101233500606' + '4500605', { '8110': '0123456123456111101233500606' + '4500605' }],
    [']C18112001234561234560123456', { '8112': '001234561234560123456' }],
  ])('%j', (raw, elements) => {
    expect(read(raw)).toEqual({ kind: 'gs1', ...elements })
  })
})

describe('an element string that they forbid', () => {
  test.each([
    ['no identifier', ']C189ABC'],
    ['two separators', `${item}${GS}${GS}10A`],
    ['nothing behind an identifier', `${item}10`],
    ['a blank', `${item}10A B`],
    ['a letter among digits', ']C1010950600013435A'],
    ['a digit too many before a separator', `${item}5${GS}10A`],
    ['month 13', `${item}17261301`],
    ['the day 00 where it has no meaning', `${item}7007261200`],
    ['hour 24', `${item}70032612312400`],
    ['minute 60', `${item}70032612310960`],
    ['half a second day', `${item}70072612012612`],
    ['two items', `${item}02${GTIN}`],
    ['a content without its count', `${pallet}02${GTIN}`],
    ['a content without its pallet', `]C102${GTIN}3712`],
    ['a count beside an item', `${item}3712`],
    ['a serial number alone', ']C121S'],
    ['a second serial number alone', `${item}250P`],
    ['a price without a measure', `${item}392199`],
    ['a price by the unit beside a price', `${item}30100${GS}395019${'9900'}${GS}392199`],
    ['two percentages', `]C12559506000134352${GS}39401234${GS}39411234`],
    ['a payment reference without a payee', ']C18020R-1'],
    ['a serial number beside that of a third party', `${item}21S${GS}235T`],
    ['an importer that is none', ']C170401AB='],
    ['a kind of package that is none', `${pallet}7041AA1`],
    ['a latitude beyond the pole', `${pallet}4309${'1800000001'}0000000000`],
    ['a longitude once around', `${pallet}4309${'0000000000'}3600000001`],
    ['half a sign in percent', `${pallet}4300A%2`],
    ['a country that is none', `${pallet}4307XX`],
    ['a country among five that is none', `${item}423276002`],
    ['six countries', `${item}423${'276'.repeat(6)}`],
    ['no hyphen behind a temperature', `${pallet}4330000000X`],
    ['a wrong IBAN', `]C14159506000134352${GS}8020R${GS}8007DE89370400440532013001`],
    ['an underscore in a component number', ']C180109506000_'],
    ['a roll without a width', `${item}800100001234512319`],
    ['a serial number that begins with zero', `]C180109506000A${GS}801101`],
    ['a model number with a wrong pair', ']C180131987654Ad4X4bL5ttr2310c2L'],
    ['one sign of padding too many', `${pallet}8030123=`],
    ['three signs of padding', `${pallet}8030===`],
    ['a colon in a signature', `${pallet}8030AB:C`],
    ['a signature of an item without its serial number', `${item}8030ABC`],
    ['a coupon with something behind its end', ']C181100123456123456111101239000000'],
    ['a coupon that expires before it begins', ']C18110012345612345611110123' + '3500606' + '4500607'],
    ['an offer of a format that is none', ']C18112201234561234560123456'],
    ['piece 3 of 2', ']C1800609506000134352' + '0302'],
    ['piece 0', ']C1800609506000134352' + '0002'],
    ['a wrong GLN', ']C14149506000134353'],
    ['a letter where a company prefix begins', ']C18004A2345'],
  ])('%s', (_name, raw) => {
    expect(read(raw)).toBe('gs1 refused')
  })
})

describe('a Digital Link', () => {
  test.each([
    [link.toUpperCase().replace('EXAMPLE.COM', 'example.com'), { '01': GTIN }],
    [`http://192.168.0.1:8080/01/${GTIN}`, { '01': GTIN }],
    [`https://[2001:db8::1]/a/b/01/${GTIN}#part`, { '01': GTIN }],
    [`${link}/10/A%2Fb%25/21/S?17=261200`, { '01': GTIN, '10': 'A/b%', '21': 'S', '17': '261200' }],
    [`${link}/10/A+B`, { '01': GTIN, '10': 'A+B' }],
    [`${link}?99=A%2BB;x=1`, { '01': GTIN, '99': 'A+B;x=1' }],
    [`${link}/235/T?10=A`, { '01': GTIN, '235': 'T', '10': 'A' }],
    [`${link}?linkType=all&15=261231&&x`, { '01': GTIN, '15': '261231' }],
    ['https://id.gs1.org/00/376104250021234569?02=09506000134352&37=25', { '00': '376104250021234569', '02': GTIN, '37': '25' }],
    ['https://id.gs1.org/414/9506000134352/254/3%2F1', { '414': '9506000134352', '254': '3/1' }],
    ['https://example.com/8004/95060001?01=9506000134352', { '8004': '95060001', '01': GTIN }],
  ])('%s is read', (raw, elements) => {
    expect(read(`]Q1${raw}`)).toEqual({ kind: 'digitalLink', ...elements })
    expect(read(raw)).toEqual({ kind: 'digitalLink', ...elements })
  })

  test.each([
    ['qualifiers turned round', `${link}/21/S/10/A`],
    ['a qualifier of another key', `${link}/254/A`],
    ['an identifier that is none', `${link}/89/A`],
    ['one that is none behind the question mark', `${link}?89=A`],
    ['a qualifier without a value', `${link}/10/`],
    ['an attribute without a value', `${link}?17=`],
    ['an attribute twice', `${link}?99=A&99=A`],
    ['the key again', `${link}?01=${GTIN}`],
    ['a day that is none', `${link}?17=261301`],
    ['a blank', `${link}/10/A B`],
    ['a letter of another alphabet', `${link}/10/%C3%A4`],
    ['a NUL', `${link}/10/A%00`],
    ['two things that exclude each other', `${link}?37=1`],
  ])('%s is refused', (_name, raw) => {
    expect(read(`]d1${raw}`)).toBe('digitalLink refused')
  })

  test('a scheme in letters of both kinds makes no Digital Link', () => {
    expect(read(`]Q1${link.replace('https', 'HtTps')}`)).toEqual({ kind: 'plain' })
  })
})

describe('numbers without identifiers', () => {
  test.each([
    [']E04006381333931', { kind: 'gtin', '01': '04006381333931' }],
    [']E00416000336108', { kind: 'gtin', '01': '00416000336108' }],
    [']E00001234000057', { kind: 'gtin', '01': '00001234000057' }],
    [']E402345673', { kind: 'gtin', '01': '00000002345673' }],
    [']E402345674', 'gtin refused'],
    [']E41234567', 'gtin refused'],
    [']E0', 'gtin refused'],
    [']E01234ABC890123', 'gtin refused'],
    [']I119506000134359', { kind: 'gtin', '01': '19506000134359' }],
    [']I119506000134350', 'gtin refused'],
    [`]E02112345678900|]e099COMP${GS}98XYZ`, { kind: 'gs1', '01': '02112345678900', '99': 'COMP', '98': 'XYZ' }],
    [`]E402345673|]e099COMP`, { kind: 'gs1', '01': '00000002345673', '99': 'COMP' }],
    [']C04006381333931', { kind: 'plain' }],
    [']X0ABC', { kind: 'plain' }],
    [']A0ABC-1', { kind: 'plain' }],
    [']', { kind: 'plain' }],
    ['', { kind: 'plain' }],
  ])('%j', (raw, expected) => {
    expect(read(raw)).toEqual(expected)
  })
})

test('a scan of megabytes is answered like any other', () => {
  expect(read(`]C1${'11261231'.repeat(200_000)}`)).toBe('gs1 refused')
  expect(read(`(01)${GTIN}${'(99)A'.repeat(200_000)}`)).toEqual({ kind: 'gs1', '01': GTIN, '99': 'A' })
})
