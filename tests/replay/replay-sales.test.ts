import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readSales, type SalesStream } from './read-sales.ts'
import { replaySales } from './replay-sales.ts'

const real = path.resolve(import.meta.dirname, '../../../shared/data/online-retail-2010-12_2011-02.csv')
const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})

function folder(): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-replay-'))
  folders.push(made)
  return made
}

function read(...rows: readonly string[]): SalesStream | { readonly problem: string } {
  const file = path.join(folder(), 'sales.csv')
  fs.writeFileSync(file, [header, ...rows].join('\n'))
  return readSales(file)
}

/** The beginning of the real file, or a smaller stream of the same kinds where it is absent. */
function someSales(): SalesStream {
  if (!fs.existsSync(real)) console.log(`${real} is not there: a stream made for this test is replayed instead.`)
  const rows = fs.existsSync(real) ? fs.readFileSync(real, 'utf8').split('\n').slice(1, 900) : madeRows()
  const sales = read(...rows)
  if ('problem' in sales) throw new Error(sales.problem)
  return sales
}

function madeRows(): string[] {
  const sold = Array.from({ length: 300 }, (_, n) => {
    const day = 1 + Math.floor(n / 30)
    return `5${1000 + Math.floor(n / 6)},SKU-${n % 17},Thing ${n % 17},${1 + ((n * 7) % 30)},2010-12-${String(day).padStart(2, '0')} 09:00:00,2.55,${100 + (n % 9)},United Kingdom`
  })
  const back = 'C6000,SKU-3,Thing 3,-5,2010-12-10 10:00:00,2.55,103,United Kingdom'
  const lost = '7000,SKU-4,damaged,-2,2010-12-10 11:00:00,0,,United Kingdom'
  return [...sold, back, lost]
}

describe('a retailer’s sales happen again', () => {
  test('with stock that runs short every promise holds, and every order ends in a state that explains itself', {
    timeout: 240_000,
  }, async () => {
    const { documents } = someSales()
    const result = await replaySales(folder(), documents, () => {})
    const { ordered, cancelled, shipped, backordered } = result
    expect({ broken: result.broken, unexplained: result.unexplained }).toEqual({ broken: [], unexplained: [] })
    expect(shipped + cancelled + backordered).toBe(ordered)
    expect(result.invoiced).toBe(shipped)
    expect(result.orders).toBeGreaterThan(10)
    expect(backordered, 'the shelves ran short').toBeGreaterThan(0)
    expect(shipped).toBeGreaterThan(0)
  })

  test('what was given back before it left is cancelled, and what had left comes back to its shelf', { timeout: 60_000 }, async () => {
    const sale = (day: number, quantity: number) => `${day},TEA,Tea,${quantity},2010-12-0${day} 09:00:00,2.5,7,EIRE`
    const sales = read(
      sale(1, 4),
      sale(1, 0),
      'C1,TEA,Tea,-1,2010-12-02 09:00:00,2.5,7,EIRE',
      sale(3, 8),
      'C3,TEA,Tea,-8,2010-12-03 10:00:00,2.5,7,EIRE',
    )
    if ('problem' in sales) throw new Error(sales.problem)
    const { ordered, cancelled, returned, shipped, backordered } = await replaySales(folder(), sales.documents, () => {})
    // A quarter of 12 is on the shelf: 3 of the first order leave, 1 is wanted until its customer gives 1 up.
    expect({ ordered, cancelled, returned, shipped, backordered }).toEqual({
      ordered: 12,
      cancelled: 9,
      returned: 0,
      shipped: 3,
      backordered: 0,
    })
  })

  test('who gives up some of what is still to come gets fewer, and an order longer than a scan sees leaves whole', {
    timeout: 60_000,
  }, async () => {
    const many = Array.from({ length: 60 }, (_, n) => `1,${n < 40 ? 'CUP' : 'JAR'},Thing,1,2010-12-01 09:00:00,2.5,7,EIRE`)
    const sales = read(...many, '2,TEA,Tea,12,2010-12-01 10:00:00,2.5,8,EIRE', 'C2,TEA,Tea,-4,2010-12-02 09:00:00,2.5,8,EIRE')
    if ('problem' in sales) throw new Error(sales.problem)
    const { ordered, cancelled, returned, shipped, backordered, broken, unexplained } = await replaySales(
      folder(),
      sales.documents,
      () => {},
    )
    // A quarter of everything is on the shelf; of the tea, 4 of the 9 that are still to come are given up.
    expect({ ordered, cancelled, returned, shipped, backordered, broken, unexplained }).toEqual({
      ...{ ordered: 72, cancelled: 4, returned: 0, shipped: 18, backordered: 50 },
      ...{ broken: [], unexplained: [] },
    })
  })

  test('a file is read whatever its encoding, its dates, its gaps and its rows without goods', () => {
    const file = path.join(folder(), 'odd.csv')
    const rows = [
      '1,TEA,Th\u00e9 \u00e0 la menthe,2,12/1/2010 8:26,0,,EIRE',
      '2,MUG,Mug,3,2010-12-02 09:00',
      ',TEA,,1,2010-12-02 09:00,1,7,EIRE',
      '',
      '',
    ]
    for (const bytes of [
      Buffer.from([header, ...rows].join('\r\n'), 'latin1'),
      Buffer.from(`\ufeff${[header, ...rows].join('\r\n')}`, 'utf16le'),
    ]) {
      fs.writeFileSync(file, bytes)
      const sales = readSales(file)
      if ('problem' in sales) throw new Error(sales.problem)
      expect({ rows: sales.rows, withoutGoods: sales.withoutGoods }).toEqual({ rows: 3, withoutGoods: 1 })
      expect(sales.documents.map(({ kind, at, rows: [row] }) => [kind, at, row?.name, row?.unitPrice, row?.country])).toEqual([
        ['sale', Date.UTC(2010, 11, 1, 8, 26), 'Th\u00e9 \u00e0 la menthe', '0', 'EIRE'],
        ['sale', Date.UTC(2010, 11, 2, 9), 'Mug', '0', ''],
      ])
    }
  })

  test('a file that cannot be read says what is wrong and where', () => {
    expect(read('1,TEA,Tea,many,2010-12-01 09:00:00,2.5,7,EIRE')).toEqual({
      problem: expect.stringContaining('row 2: Quantity "many" is not a whole number.') as string,
    })
    expect(read('1,TEA,Tea,1,yesterday,2.5,7,EIRE')).toEqual({ problem: expect.stringContaining('InvoiceDate "yesterday"') as string })
    expect(read('1,TEA,Tea,9999999999,2010-12-01 09:00:00,2.5,7,EIRE')).toEqual({
      problem: expect.stringContaining('more than a line can hold') as string,
    })
    expect(read('1,TEA,Tea,1,2010-12-01 09:00:00,12345678901,7,EIRE')).toEqual({
      problem: expect.stringContaining('UnitPrice "12345678901"') as string,
    })
    expect(read('1,POST,Postage,1,2010-12-01 09:00:00,18,7,EIRE')).toEqual({
      problem: expect.stringContaining('no row that moves goods') as string,
    })
    const empty = path.join(folder(), 'empty.csv')
    fs.writeFileSync(empty, '')
    expect(readSales(empty)).toEqual({ problem: expect.stringContaining('is empty') as string })
    expect(readSales('nowhere.csv')).toEqual({ problem: 'There is no file nowhere.csv.' })
  })
})
