import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Columns, code, day, line, orElse, taxRate, unitPrice, whole } from '#electron/features/imports/csv-columns.ts'
import { ImportProblems } from '#electron/features/imports/import-problems.ts'
import { readRows, readTable } from '#electron/features/imports/read-table.ts'
import { setUp } from '#tests/world/builders.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { aRow, aWorkbook, aZip } from './a-workbook.ts'
import { asking, problemsOf } from './importing.ts'

const format = {
  sku: code(40),
  price: orElse(unitPrice, null),
  tax: orElse(taxRate, null),
  on: orElse(day, null),
  quantity: orElse(whole(0, 1_000_000, 'QUANTITY_RANGE'), null),
  note: orElse(line(80), null),
} satisfies Columns

function read(bytes: Uint8Array, sheet?: string) {
  const problems = new ImportProblems()
  const file = readTable(bytes, format, problems, sheet === undefined ? {} : { sheet })
  const rows = readRows(file, format, problems)
  const found = problems.listed().map(({ row, column, code: it, value, expected }) => [row, column, it, value, expected])
  return { file, rows, problems: found }
}

const one = (rows: string, after = '') => aWorkbook({ sheets: [{ rows, after }] })

describe('a workbook', () => {
  it('gives numbers, days, percentages and zeros as its cells show them', () => {
    const cells = aRow('<c s="3"><v>42</v></c>', 12.125, '<c s="2"><v>0.19</v></c>', '<c s="1"><v>46024</v></c>', 1250)
    const { rows, problems } = read(one(aRow('SKU', 'Price', 'Tax', 'on', 'quantity') + cells))
    expect(problems).toEqual([])
    expect(rows).toEqual([{ row: 2, sku: '00042', price: '12.125', tax: 1900, on: '2026-01-02', quantity: 1250, note: null }])
  })

  it('counts its days from 1904 where it says so, and long numbers as people see them', () => {
    const rows = aRow('sku', 'on') + aRow('<c><v>4.006381333931E12</v></c>', '<c s="1"><v>44562</v></c>')
    expect(read(aWorkbook({ sheets: [{ rows }], is1904: true })).rows).toMatchObject([{ sku: '4006381333931', on: '2026-01-02' }])
  })

  it('finds shared texts, cells by their place, and rows by their number', () => {
    const rows = '<row r="3"><c r="B3" t="s"><v>1</v></c><c r="A3" t="s"><v>0</v></c></row><row r="7"><c r="B7" t="s"><v>2</v></c></row>'
    const book = aWorkbook({ sheets: [{ rows }], strings: ['note', 'sku', 'TEA &amp; CO'] })
    expect(read(book).rows).toMatchObject([{ row: 7, sku: 'TEA & CO', note: null }])
  })

  it('is read where a header is ours: behind a title, on the first sheet that has one, not on hidden ones', () => {
    const table = aRow('Stock of Monday') + aRow('sku', 'quantity') + aRow('TEA', 3)
    const book = aWorkbook({
      sheets: [
        { name: 'Cover', rows: aRow('Hello', 'world') },
        { name: 'Old', isHidden: true, rows: table },
        { name: 'Goods', rows: table },
        { name: 'More', rows: aRow('sku', 'quantity') + aRow('MUG', 5) },
      ],
    })
    expect(read(book)).toMatchObject({
      file: { format: 'xlsx', sheet: 'Goods', sheets: ['Cover', 'Goods', 'More'] },
      rows: [{ row: 3, sku: 'TEA' }],
    })
    expect(read(book, 'More').rows).toMatchObject([{ sku: 'MUG', quantity: 5 }])
    expect(read(book, 'Nope').problems).toMatchObject(
      [
        [0, null, 'SHEET_UNKNOWN', 'Nope', 'Cover, Goods, More'],
        [0, null, 'FILE_EMPTY', '', ''],
      ].slice(0, 1),
    )
  })

  it('says where cells are computed, merged or hidden', () => {
    const rows = `${aRow('sku', 'quantity')}<row r="2" hidden="1"><c t="str"><f>A9</f><v>TEA</v></c><c><f>1+2</f><v>3</v></c></row>`
    const { rows: found, problems } = read(one(rows, '<mergeCells><mergeCell ref="A4:B4"/></mergeCells>'))
    expect(found).toMatchObject([{ sku: 'TEA', quantity: 3 }])
    expect(problems).toEqual([
      [2, null, 'FORMULA_CELLS', 'TEA', '2'],
      [2, null, 'HIDDEN_ROWS', '2', '1'],
      [4, null, 'MERGED_CELLS', 'A4:B4', '1'],
    ])
  })

  it('is not read where its cells show errors or were never computed', () => {
    const rows = aRow('sku', 'quantity', 'note') + aRow('TEA', '<c t="e"><v>#REF!</v></c>', '<c><f>A1</f></c>')
    expect(read(one(rows)).problems).toEqual([
      [2, null, 'FORMULA_CELLS', '', '1'],
      [2, 'quantity', 'CELL_ERROR', '#REF!', ''],
      [2, 'note', 'CELL_ERROR', '=', ''],
    ])
  })
})

describe('refused without reading on', () => {
  const header = aRow('sku', 'quantity')
  const bomb = Buffer.alloc(30 * 1024 * 1024, ' ')
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])

  it.each([
    ['a workbook with a password', locked, 'FILE_LOCKED'],
    ['a zip without a workbook', aZip([{ name: 'readme.txt', content: 'hello' }]), 'FILE_TYPE'],
    ['half a zip', one(header).subarray(0, 500), 'FILE_BROKEN'],
    ['a name that leads out', aWorkbook({ sheets: [{ rows: header }], more: [{ name: '../../evil.txt', content: '' }] }), 'FILE_BROKEN'],
    ['a bomb', aZip([{ name: 'xl/workbook.xml', content: bomb }]), 'FILE_TOO_BIG'],
    ['a bomb that claims to be small', aZip([{ name: 'xl/workbook.xml', content: bomb, claims: 1_000 }]), 'FILE_BROKEN'],
    ['a size that is claimed too large', aZip([{ name: 'xl/workbook.xml', content: '<a/>', claims: 1_000 }]), 'FILE_BROKEN'],
    ['an entry that is locked', aZip([{ name: 'xl/workbook.xml', content: '<a/>', isLocked: true }]), 'FILE_LOCKED'],
    ['a document type', aZip([{ name: 'xl/workbook.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]), 'FILE_BROKEN'],
    ['XML that ends too soon', aZip([{ name: 'xl/workbook.xml', content: '<workbook><sheets>' }]), 'FILE_BROKEN'],
    ['a cell far to the right', one(`${header}<row r="2"><c r="XFD2"><v>1</v></c></row>`), 'FILE_TOO_BIG'],
    ['50,001 rows', one(header + aRow('TEA', 1).repeat(50_001)), 'FILE_TOO_BIG'],
    ['an empty sheet', one(''), 'FILE_EMPTY'],
  ])('%s', (_fact, bytes, code) => {
    expect(read(bytes).problems[0]?.[2]).toBe(code)
  })

  it('never throws, whatever the bytes between are', () => {
    const whole = one(header + aRow('TEA', 3))
    for (let at = 0; at < whole.length; at += 7) {
      const spoilt = Buffer.from(whole)
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55
      expect(() => read(spoilt)).not.toThrow()
    }
  })
})

let w: World
beforeAll(async () => {
  w = await setUp(await openWarehouse())
})
afterAll(() => w.close())

test('a workbook is imported like any other file', async () => {
  const book = one(
    aRow('Artikelnummer', 'Bezeichnung', 'VK netto', 'MwSt %', 'EAN') +
      aRow('TEA', 'Earl Grey', 4.9, '<c s="2"><v>0.07</v></c>', 4006381333931),
  )
  expect(await w.ask.imports.importFile(asking('products', book))).toMatchObject({
    added: 1,
    detected: { format: 'xlsx', sheet: 'Sheet 1' },
  })
  const { product } = await w.ask.catalog.findProduct({ code: '4006381333931' })
  expect(product).toMatchObject({ sku: 'TEA', name: 'Earl Grey', unitPrice: '4.90' })
})

test('a barcode that a workbook keeps as a number has lost its zeros, which is said', async () => {
  const book = one(aRow('sku', 'name', 'unit_price', 'tax_rate', 'barcode') + aRow('T', 'Tea', 1, 7, 36000291452))
  expect(await problemsOf(w, 'products', book)).toMatchObject([{ row: 2, code: 'GTIN_LENGTH', expected: '036000291452' }])
})
