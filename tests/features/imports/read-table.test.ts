import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type Columns, code, line, note, orElse } from '#electron/features/imports/csv-columns.ts'
import { ImportProblems } from '#electron/features/imports/import-problems.ts'
import { readRows, readTable } from '#electron/features/imports/read-table.ts'

const format = { sku: code(40), unit_price: line(40), notes: orElse(note(900), '') } satisfies Columns

function read(file: string | Uint8Array) {
  const problems = new ImportProblems()
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const csv = readTable(bytes, format, problems)
  return { ...csv, records: readRows(csv, format, problems), problems: problems.listed() }
}

const tea = { row: 2, sku: 'TEA', unit_price: '4,90', notes: '' }

describe('a file is read', () => {
  it.each([
    ['with commas', 'sku,unit_price\nTEA,"4,90"\n'],
    ['with semicolons', 'sku;unit_price\nTEA;4,90\n'],
    ['with tabs', 'sku\tunit_price\nTEA\t4,90\n'],
    ['with line ends of Windows', 'sku;unit_price\r\nTEA;4,90\r\n'],
    ['with line ends of old Macs', 'sku;unit_price\rTEA;4,90\r'],
    ['without a last line end', 'sku;unit_price\nTEA;4,90'],
    ['with a byte order mark', '\uFEFFsku;unit_price\nTEA;4,90\n'],
    ['with other spelling of the names', ' SKU ;"Unit Price"\nTEA;4,90\n'],
    ['with columns in another order', 'UNIT-PRICE;sku\n4,90;TEA\n'],
    ['with zeros kept by a formula', 'sku;unit_price\n="TEA";4,90\n'],
    ['with empty cells and rows at its end', 'sku;unit_price;;\nTEA;4,90;;\n;;;\n\n'],
  ])('%s', (_name, file) => {
    expect(read(file)).toMatchObject({ records: [tea], problems: [] })
  })

  it('with a declared separator, counting that line', () => {
    expect(read('sep=|\nsku|unit_price\nTEA|4,90\n')).toMatchObject({ delimiter: '|', records: [{ ...tea, row: 3 }], problems: [] })
  })

  it('in UTF-16, as old spreadsheets save text', () => {
    expect(read(Buffer.from('\uFEFFsku\tunit_price\nTEA\t4,90\n', 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      records: [tea],
      problems: [],
    })
  })

  it('in Windows-1252, with a warning that shows a word', () => {
    const file = Buffer.from('sku;unit_price;notes\nTEA;4,90;schöner Tee\n', 'latin1')
    expect(read(file)).toMatchObject({
      encoding: 'windows-1252',
      records: [{ ...tea, notes: 'schöner Tee' }],
      problems: [{ row: 2, column: null, code: 'ENCODING_GUESSED', value: 'schöner', expected: 'UTF-8', isWarning: true }],
    })
  })

  it('with composed letters, so that two spellings of é are one', () => {
    expect(read('sku,unit_price\nCAFE\u0301,1\n').records[0]?.sku).toBe('CAF\u00C9')
  })

  it('with the row that an editor shows, also below cells of several lines', () => {
    const file = 'sku,unit_price,notes\n\nA,1,"two\nlines"\nB,1,\n'
    expect(read(file).records.map(({ row, sku }) => [row, sku])).toEqual([
      [3, 'A'],
      [5, 'B'],
    ])
  })

  it('with names that attack JavaScript, harmlessly', () => {
    const { records, problems } = read('sku,unit_price,__proto__,constructor\nTEA,1,x,y\n')
    expect(records).toEqual([{ row: 2, sku: 'TEA', unit_price: '1', notes: '' }])
    expect(problems.map(({ code: it, value }) => [it, value])).toEqual([
      ['COLUMN_UNKNOWN', '__proto__'],
      ['COLUMN_UNKNOWN', 'constructor'],
    ])
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})

it('finds the cells again that any writer of RFC 4180 quotes', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) =>
    text
      .replace(/[\p{C}=']/gu, '')
      .normalize('NFC')
      .trim(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (pairs, delimiter) => {
      const rows = pairs.map(([a, b], at) => [`SKU-${at}`, `x${a}`, b])
      const file = Papa.unparse([['sku', 'unit_price', 'notes'], ...rows], { delimiter })
      const { rows: found, problems } = read(file)
      expect(problems).toEqual([])
      expect(found.map(({ cells }) => [cells.sku, cells.unit_price, cells.notes])).toEqual(rows)
    }),
  )
})

it('never throws, whatever the bytes are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { records, problems } = read(bytes)
      expect(records.length > 0 || problems.length > 0).toBe(true)
    }),
  )
})

it('lists a thousand problems and counts all of them', () => {
  const problems = new ImportProblems()
  const file = `sku,unit_price\n${'TEA,4.90,x\n'.repeat(1_500)}`
  readTable(Buffer.from(file), format, problems)
  expect([problems.listed().length, problems.total, problems.errors]).toEqual([1_000, 1_500, 1_500])
})
