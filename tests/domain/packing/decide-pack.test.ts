import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BenchLine, type BenchOrder, decidePack, type ScannedItem } from '#shared/domain/packing/decide-pack.ts'

const tea: ScannedItem = { productId: 'tea', sku: 'TEA', name: 'Earl Grey', packQuantity: 1 }
const caseOfTea: ScannedItem = { ...tea, packQuantity: 6 }

function aLine(change: Partial<BenchLine> = {}): BenchLine {
  return { orderLineId: 'line-1', productId: 'tea', productName: 'Earl Grey', picked: 2, packed: 0, shipped: 0, ...change }
}

function anOrder(...lines: BenchLine[]): BenchOrder {
  return { number: 'SO-000001', status: 'picked', openPickList: undefined, unlisted: 0, lines }
}

describe('one scan at the bench', () => {
  test('an item goes into the box', () => {
    expect(decidePack([anOrder(aLine())], 'TEA', tea)).toEqual({
      ok: true,
      value: { item: tea, quantity: 1, fills: [{ orderLineId: 'line-1', quantity: 1 }], isLast: false },
    })
  })

  test('the last item of the bench is known as the last', () => {
    const order = anOrder(aLine({ picked: 1, packed: 1 }), aLine({ orderLineId: 'line-2', productId: 'pot', picked: 0, packed: 3 }))
    expect(decidePack([order], 'TEA', tea)).toMatchObject({ value: { isLast: true } })
  })

  test('a case counts its pack', () => {
    expect(decidePack([anOrder(aLine({ picked: 7 }))], 'CASE', caseOfTea)).toMatchObject({ value: { quantity: 6, isLast: false } })
  })

  test('a case that two lines want together is shared, the first line first', () => {
    const order = anOrder(aLine({ picked: 4 }), aLine({ orderLineId: 'line-2', picked: 3 }))
    expect(decidePack([order], 'CASE', caseOfTea)).toMatchObject({
      value: {
        fills: [
          { orderLineId: 'line-1', quantity: 4 },
          { orderLineId: 'line-2', quantity: 2 },
        ],
        isLast: false,
      },
    })
  })

  test('a case that is bigger than what is wanted is refused as a whole', () => {
    expect(decidePack([anOrder(aLine({ picked: 5 }))], 'CASE', caseOfTea)).toEqual({
      ok: false,
      refusal: { code: 'PACK_TOO_BIG', data: { scan: 'CASE', packQuantity: 6, stillWanted: 5 } },
    })
  })

  test('an item of another order is refused by its name', () => {
    expect(decidePack([anOrder(aLine())], 'POT', { ...tea, productId: 'pot', name: 'Teapot' })).toEqual({
      ok: false,
      refusal: { code: 'ITEM_NOT_IN_ORDER', data: { scan: 'POT', scannedItem: 'Teapot' } },
    })
  })

  test('an item of the order that nobody picked is not for this box', () => {
    const order = anOrder(aLine(), aLine({ orderLineId: 'line-2', productId: 'pot', picked: 0 }))
    expect(decidePack([order], 'POT', { ...tea, productId: 'pot', name: 'Teapot' })).toMatchObject({
      refusal: { code: 'ITEM_NOT_IN_ORDER' },
    })
  })

  test('one too many says how many are packed', () => {
    const order = anOrder(aLine({ picked: 0, packed: 2, shipped: 1 }))
    expect(decidePack([order], 'TEA', tea)).toEqual({
      ok: false,
      refusal: { code: 'ITEM_ALREADY_PACKED', data: { scan: 'TEA', scannedItem: 'Earl Grey', packed: 3 } },
    })
  })

  test('an unknown code says what the bench waits for, three items at most', () => {
    const lines = ['Earl Grey', 'Teapot', 'Cup', 'Spoon'].map((productName, i) =>
      aLine({ orderLineId: `line-${i}`, productId: productName, productName }),
    )
    expect(decidePack([anOrder(aLine({ picked: 0, packed: 1, productName: 'Sugar' }), ...lines)], '123', undefined)).toEqual({
      ok: false,
      refusal: { code: 'CODE_UNKNOWN', data: { scan: '123', expected: 'Earl Grey, Teapot, Cup' } },
    })
  })

  test('nothing is packed while a colleague still picks the order', () => {
    expect(decidePack([{ ...anOrder(aLine()), openPickList: 'PL-000004' }], 'TEA', tea)).toEqual({
      ok: false,
      refusal: { code: 'STILL_PICKING', data: { number: 'SO-000001', pickList: 'PL-000004' } },
    })
  })

  test('an order with nothing on the bench has nothing to pack', () => {
    expect(decidePack([{ ...anOrder(aLine({ picked: 0, shipped: 2 })), status: 'shipped' }], 'TEA', tea)).toEqual({
      ok: false,
      refusal: { code: 'NOTHING_TO_PACK', data: { number: 'SO-000001', status: 'shipped' } },
    })
  })

  test('whatever is scanned, the lines get exactly the pack and never more than waits for them', () => {
    const lines = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), (picked, packQuantity) => {
        const order = anOrder(...picked.map((units, i) => aLine({ orderLineId: `line-${i}`, picked: units, packed: 1 })))
        const waiting = picked.reduce((sum, units) => sum + units, 0)
        const decision = decidePack([order], 'CASE', { ...tea, packQuantity })
        expect(decision.ok).toBe(packQuantity <= waiting)
        if (!decision.ok) return
        const filled = new Map(decision.value.fills.map((fill) => [fill.orderLineId, fill.quantity]))
        expect([...filled.values()].reduce((sum, units) => sum + units, 0)).toBe(packQuantity)
        for (const line of order.lines) expect(filled.get(line.orderLineId) ?? 0).toBeLessThanOrEqual(line.picked)
        expect(decision.value.isLast).toBe(packQuantity === waiting)
      }),
    )
  })
})
