import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImportKind } from '#shared/contract/imports.ts'
import { type ImportProblemCode, importProblemCodes } from '#shared/domain/imports/import-problem-codes.ts'
import { aTeaShop } from '#tests/world/builders.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { imported, problemsOf } from './importing.ts'

const product = (row: string, more = '') => `sku,name,unit_price,tax_rate${more}\n${row}\n`
const barcoded = (code: string) => product(`X,Tea,1,7,${code}`, ',barcode')
const customer = (row: string, more = '') => `number,name,address_line_1,city,country${more}\n${row}\n`
const stock = (...rows: string[]) => `zone,bin,sku,quantity\n${rows.join('\n')}\n`
const order = (...rows: string[]) => `order,customer,sku,quantity,promised_on\n${rows.join('\n')}\n`
const prices = (...rows: string[]) => `list,sku,from_quantity,unit_price,valid_to,currency,group,customer\n${rows.join('\n')}\n`
const tea = 'TEA-EG-250'

/** The file, and its one problem: row, column, code, value, expected. */
type BadFile = [
  fact: string,
  kind: ImportKind,
  file: string | Uint8Array,
  problem: [number, string | null, ImportProblemCode, string, string],
]

const badFiles: BadFile[] = [
  ['an empty file', 'products', '', [0, null, 'FILE_EMPTY', '', '']],
  ['a file of blanks', 'products', ' \n\n', [0, null, 'FILE_EMPTY', '', '']],
  ['a header alone', 'products', 'sku,name,unit_price,tax_rate\n', [0, null, 'FILE_EMPTY', 'sku,name,unit_price,tax_rate', '']],
  ['a picture', 'products', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), [0, null, 'FILE_TYPE', 'png', 'csv | xlsx']],
  ['half a workbook', 'products', Buffer.from('PK\x03\x04..xl/workbook.xml'), [0, null, 'FILE_BROKEN', 'zip', '']],
  ['an old workbook', 'products', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), [0, null, 'FILE_TYPE', 'xls', 'csv | xlsx']],
  ['bytes that are no text', 'products', new Uint8Array(100), [0, null, 'FILE_TYPE', 'binary', 'csv | xlsx']],
  ['more than 10 MB', 'products', Buffer.alloc(10_485_761, 'x'), [0, null, 'FILE_TOO_BIG', '10485761', '10485760']],
  [
    'more than 50,000 rows',
    'stock',
    stock(...Array.from({ length: 50_001 }, (_, i) => `A,B-${i},,`)),
    [0, null, 'FILE_TOO_BIG', '> 50000', '50000'],
  ],
  ['a missing column', 'products', 'sku,name,tax_rate\nX,Tea,7\n', [1, 'unit_price', 'COLUMN_MISSING', 'sku name tax_rate', 'unit_price']],
  ['a column twice', 'products', product('X,Tea,1,7,Y', ',SKU'), [1, 'sku', 'COLUMN_TWICE', 'SKU', '']],
  ['a row with a cell too many', 'products', product('X,Tea,1,7,what'), [2, null, 'ROW_COLUMNS', '5', '4']],
  ['a row with a cell too few', 'products', product('X,Tea,1'), [2, null, 'ROW_COLUMNS', '3', '4']],
  ['a quote that is never closed', 'products', product('X,"Tea,1,7'), [2, null, 'QUOTE_OPEN', 'X,Tea,1,7', '']],
  ['text behind a quote', 'products', product('X,"Tea" black,1,7'), [2, null, 'QUOTE_OPEN', 'X,Tea" black,1,7', '']],
  ['a NUL', 'products', product('X,Te\0a,1,7'), [2, 'name', 'ROW_CHARACTER', 'TeU+0000a', '']],
  ['a character that turns the reading direction', 'products', product('X\u202e1,Tea,1,7'), [2, 'sku', 'ROW_CHARACTER', 'XU+202E1', '']],
  ['a character that nobody sees', 'products', product('X\u200b1,Tea,1,7'), [2, 'sku', 'ROW_CHARACTER', 'XU+200B1', '']],
  ['an empty cell', 'products', product('X,,1,7'), [2, 'name', 'CELL_EMPTY', '', '']],
  ['a name of 161 characters', 'products', product(`X,${'n'.repeat(161)},1,7`), [2, 'name', 'TOO_LONG', `${'n'.repeat(79)}…`, '160']],
  ['a cell of 1,001 characters', 'products', product(`X,${'n'.repeat(1001)},1,7`), [2, 'name', 'TOO_LONG', `${'n'.repeat(79)}…`, '1000']],
  ['a price in letters', 'products', product('X,Tea,ten,7'), [2, 'unit_price', 'NUMBER_WRONG', 'ten', '']],
  ['a quantity as 1e3', 'stock', stock(`A,A-01-1,${tea},1e3`), [2, 'quantity', 'NUMBER_WRONG', '1e3', '']],
  ['a quantity as NaN', 'stock', stock(`A,A-01-1,${tea},NaN`), [2, 'quantity', 'NUMBER_WRONG', 'NaN', '']],
  ['half a unit', 'stock', stock(`A,A-01-1,${tea},1.5`), [2, 'quantity', 'NUMBER_WRONG', '1.5', '']],
  ['a decimal comma among commas', 'stock', stock(`A,A-01-1,${tea},"1,5"`), [2, 'quantity', 'NUMBER_AMBIGUOUS', '1,5', '1.5 | 15']],
  ['a price below nothing', 'products', product('X,Tea,-1,7'), [2, 'unit_price', 'NUMBER_RANGE', '-1', '0..999999999.9999']],
  ['no units ordered', 'orders', order(`W1,C-00001,${tea},0,`), [2, 'quantity', 'QUANTITY_RANGE', '0', '1..1000000000']],
  ['less than nothing ordered', 'orders', order(`W1,C-00001,${tea},-1,`), [2, 'quantity', 'QUANTITY_RANGE', '-1', '1..1000000000']],
  [
    'more units than there are',
    'stock',
    stock(`A,A-01-1,${tea},99999999999999999`),
    [2, 'quantity', 'QUANTITY_RANGE', '99999999999999999', '0..1000000000'],
  ],
  ['a price with five decimals', 'products', product('X,Tea,10.99999,7'), [2, 'unit_price', 'MONEY_DECIMALS', '10.99999', '0.0001']],
  ['a price with a currency', 'products', product('X,Tea,£10,7'), [2, 'unit_price', 'CURRENCY_SIGN', '£10', '10']],
  ['more tax than price', 'products', product('X,Tea,1,101'), [2, 'tax_rate', 'TAX_RATE_WRONG', '101', '0..100']],
  [
    'a day that does not exist',
    'orders',
    order(`W1,C-00001,${tea},1,2026-02-31`),
    [2, 'promised_on', 'DATE_WRONG', '2026-02-31', 'YYYY-MM-DD'],
  ],
  [
    'a day with slashes',
    'orders',
    order(`W1,C-00001,${tea},1,03/04/2026`),
    [2, 'promised_on', 'DATE_AMBIGUOUS', '03/04/2026', '2026-04-03 | 2026-03-04'],
  ],
  [
    'an address that is none',
    'customers',
    customer('7,Ann,Road 1,York,GB,ann', ',email'),
    [2, 'email', 'EMAIL_WRONG', 'ann', 'name@example.org'],
  ],
  ['a country that is none', 'customers', customer('7,Ann,Road 1,York,UK'), [2, 'country', 'COUNTRY_UNKNOWN', 'UK', 'GB']],
  ['a country by its name', 'customers', customer('7,Ann,Weg 1,Ulm,Deutschland'), [2, 'country', 'COUNTRY_UNKNOWN', 'Deutschland', 'DE']],
  ['a bin in small print', 'stock', stock(`A,A 01/1,${tea},1`), [2, 'bin', 'CODE_WRONG', 'A 01/1', 'A-03-2']],
  ['goods on the packing bench', 'stock', stock(`Bench,BENCH,${tea},1`), [2, 'bin', 'CODE_WRONG', 'BENCH', 'A-03-2']],
  ['a wrong check digit', 'products', barcoded('4006381333930'), [2, 'barcode', 'GTIN_CHECK', '4006381333930', '4006381333931']],
  ['a barcode that lost its zero', 'products', barcoded('36000291452'), [2, 'barcode', 'GTIN_LENGTH', '36000291452', '036000291452']],
  [
    'a barcode as a spreadsheet spoils it',
    'products',
    barcoded('4.00638E+12'),
    [2, 'barcode', 'GTIN_SPOILT_BY_SPREADSHEET', '4.00638E+12', ''],
  ],
  ['a case without its quantity', 'products', product('X,Tea,1,7,CASE,', ',barcode_2,pack_2'), [2, 'pack_2', 'CELL_EMPTY', '', '2..']],
  ['a case of one', 'products', product('X,Tea,1,7,CASE,1', ',barcode_2,pack_2'), [2, 'pack_2', 'QUANTITY_RANGE', '1', '2..1000000000']],
  ['a barcode twice', 'products', product('X,Tea,1,7,ABC\nY,Mug,1,7,ABC', ',barcode'), [3, 'barcode', 'BARCODE_TAKEN', 'ABC', '2']],
  ['a barcode of another product', 'products', barcoded('04006381333931'), [2, 'barcode', 'BARCODE_TAKEN', '04006381333931', tea]],
  ['a SKU that is another product’s barcode', 'products', product('MUG-1,Mug,1,7'), [2, 'sku', 'BARCODE_TAKEN', 'MUG-1', 'MUG-1']],
  ['a SKU twice', 'products', product('X,Tea,1,7\nX,Tea,1,7'), [3, 'sku', 'ROW_TWICE', 'X', '2']],
  ['a SKU that looks like another', 'products', product('X 1,Tea,1,7\nx1,Tea,1,7'), [3, 'sku', 'SKU_ALIKE', 'x1', '2']],
  ['a SKU that looks like a known one', 'products', product('tea-eg-250,Tea,1,7'), [2, 'sku', 'SKU_ALIKE', 'tea-eg-250', tea]],
  ['a customer twice', 'customers', customer('7,Ann,Road 1,York,GB\n7,Bob,Road 2,York,GB'), [3, 'number', 'ROW_TWICE', '7', '2']],
  ['goods nobody knows', 'stock', stock('A,A-01-1,NOPE,1'), [2, 'sku', 'SKU_UNKNOWN', 'NOPE', '']],
  ['goods twice in one bin', 'stock', stock(`A,A-01-1,${tea},1`, `A,A-01-1,${tea},2`), [3, 'sku', 'ROW_TWICE', tea, '2']],
  ['a bin in two zones', 'stock', stock(`D,D-01-1,${tea},1`, `E,D-01-1,MUG-BLUE,2`), [3, 'zone', 'BIN_IN_OTHER_ZONE', 'E', 'D']],
  ['a bin that is known in another zone', 'stock', stock(`D,A-01-1,${tea},1`), [2, 'zone', 'BIN_IN_OTHER_ZONE', 'D', 'A']],
  ['goods without a quantity', 'stock', stock(`A,A-01-1,${tea},`), [2, 'quantity', 'CELL_EMPTY', '', '']],
  ['an order for nobody', 'orders', order(`W1,,${tea},1,`), [2, 'customer', 'CELL_EMPTY', '', '']],
  ['an order for a stranger', 'orders', order(`W1,C-9,${tea},1,`), [2, 'customer', 'CUSTOMER_UNKNOWN', 'C-9', '']],
  ['an order of goods nobody knows', 'orders', order('W1,C-00001,NOPE,1,'), [2, 'sku', 'SKU_UNKNOWN', 'NOPE', '']],
  ['an order line twice', 'orders', order(`W1,C-00001,${tea},1,`, `W1,C-00001,${tea},1,`), [3, 'sku', 'ROW_TWICE', tea, '2']],
  ['a price in no currency', 'prices', prices(`Base,${tea},1,4,,euro,,`), [2, 'currency', 'CURRENCY_WRONG', 'euro', 'EUR']],
  [
    'a price whose days run backwards',
    'prices',
    prices(`Base,${tea},1,4,2026-01-01,,,`),
    [2, 'valid_to', 'DAYS_REVERSED', '2026-01-01', '2026-09-07'],
  ],
  [
    'a list for a group and a customer',
    'prices',
    prices(`Base,${tea},1,4,,,Trade,C-00001`),
    [2, 'customer', 'LIST_FOR_BOTH', 'C-00001', 'Trade'],
  ],
  [
    'a list that is another one',
    'prices',
    prices(`Base,${tea},1,4,,EUR,,`, `Base,${tea},2,4,,CHF,,`),
    [3, 'currency', 'LIST_DIFFERS', 'CHF', 'EUR'],
  ],
  ['a list for a stranger', 'prices', prices(`Base,${tea},1,4,,,,C-9`), [2, 'customer', 'CUSTOMER_UNKNOWN', 'C-9', '']],
  ['a price of goods nobody knows', 'prices', prices('Base,NOPE,1,4,,,,'), [2, 'sku', 'SKU_UNKNOWN', 'NOPE', '']],
  [
    'an order that contradicts itself',
    'orders',
    order(`W1,C-00001,${tea},1,2026-10-01`, `W1,,MUG-BLUE,1,2026-10-02`),
    [3, 'promised_on', 'ORDER_CONFLICT', '2026-10-02', '2026-10-01'],
  ],
  [
    'an order of 501 lines',
    'orders',
    order(...Array.from({ length: 501 }, (_, i) => `W1,C-00001,${tea},${i + 1},`)),
    [2, 'order', 'ORDER_TOO_LONG', '501', '500'],
  ],
  ['an order that was imported before', 'orders', order(`OLD,C-00001,${tea},2,`), [2, 'order', 'ORDER_KNOWN', 'OLD', 'SO-000001']],
  [
    'the same stock a second time',
    'stock',
    stock(`A,A-01-1,${tea},7`),
    [0, null, 'STOCK_FILE_REPEATED', 'stock.csv', '2026-09-07T08:00:00.000Z owner'],
  ],
]

let w: World
beforeAll(async () => {
  w = await openWarehouse()
  await aTeaShop(w)
  await imported(w, 'orders', order(`OLD,C-00001,${tea},1,`))
  await imported(w, 'stock', stock(`A,A-01-1,${tea},7`))
})
afterAll(() => w.close())

it.each(badFiles)('%s is refused', async (_fact, kind, file, [row, column, code, value, expected]) => {
  expect(await problemsOf(w, kind, file)).toEqual([{ row, column, code, value, expected, isWarning: false }])
})

it('every problem that stops an import is shown here', () => {
  const warnings: ImportProblemCode[] = [
    'COLUMN_UNKNOWN',
    'ENCODING_GUESSED',
    'FILE_REPEATED',
    'FORMULA_CELLS',
    'MERGED_CELLS',
    'HIDDEN_ROWS',
  ]
  const ofWorkbooks: ImportProblemCode[] = ['FILE_LOCKED', 'SHEET_UNKNOWN', 'CELL_ERROR']
  const ofLongImports: ImportProblemCode[] = ['CHANGED_MEANWHILE', 'ORDER_PART_WRONG']
  const shown = new Set([...badFiles.map(([, , , [, , code]]) => code), ...warnings, ...ofWorkbooks, ...ofLongImports])
  expect([...shown].sort()).toEqual([...importProblemCodes].sort())
})

it('everything wrong with a file is said at once, in the order of its rows', async () => {
  const file = product('X,,ten,200\nY,Mug,1,7,9\nZ,Cup,1,7')
  const problems = await problemsOf(w, 'products', file)
  expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'name', 'CELL_EMPTY'],
    [2, 'unit_price', 'NUMBER_WRONG'],
    [2, 'tax_rate', 'TAX_RATE_WRONG'],
    [3, null, 'ROW_COLUMNS'],
  ])
})
