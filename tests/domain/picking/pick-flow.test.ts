import { expect, test } from 'vitest'
import { decidePick, type PickTask, type PickWalk, pickStep, type ScannedThing } from '#shared/domain/picking/pick-flow.ts'

const task = (part: Partial<PickTask>): PickTask => ({
  id: 'tea-task',
  status: 'open',
  binId: 'a1',
  binCode: 'A-01-1',
  productId: 'tea',
  sku: 'TEA',
  productName: 'Earl Grey',
  lot: '',
  asked: 8,
  picked: 0,
  ...part,
})
const walk = (confirmedBinId: string | null, ...tasks: PickTask[]): PickWalk => ({ confirmedBinId, tasks })
const bin = (binId: string): ScannedThing => ({ kind: 'bin', binId, binCode: binId.toUpperCase() })
const item = (productId: string, packQuantity = 1): ScannedThing => ({ kind: 'item', productId, name: productId, packQuantity })

test('the hand waits for the bin, then for the item, and after the last task the list is done', () => {
  expect(pickStep(walk(null, task({}))).step).toBe('waitingForBin')
  expect(pickStep(walk('a1', task({}))).step).toBe('waitingForItem')
  expect(pickStep(walk('a1', task({ status: 'picked' }), task({ binId: 'b1' }))).step).toBe('waitingForBin')
  expect(pickStep(walk('a1', task({ status: 'picked' }), task({ status: 'short' }))).step).toBe('listDone')
})

test('the right bin may be scanned again and again', () => {
  const confirmed = { ok: true, value: { kind: 'confirmBin', binId: 'a1', binCode: 'A1' } }
  expect(decidePick(walk(null, task({})), bin('a1'), 'A1')).toEqual(confirmed)
  expect(decidePick(walk('a1', task({})), bin('a1'), 'A1')).toEqual(confirmed)
})

test('a pack counts its units, never more than one task still wants', () => {
  const one = task({ asked: 8, picked: 5 })
  expect(decidePick(walk('a1', one), item('tea', 3), 'x')).toMatchObject({
    ok: true,
    value: { kind: 'countItem', quantity: 3, task: { id: one.id } },
  })
  expect(decidePick(walk('a1', one), item('tea', 6), 'x')).toEqual({
    ok: false,
    refusal: { code: 'PACK_TOO_BIG', data: { scan: 'x', packQuantity: 6, stillWanted: 3 } },
  })
})

test('any open task of the bin in front of the picker may be served', () => {
  const mug = task({ id: 'mug-task', productId: 'mug', productName: 'Mug' })
  expect(decidePick(walk('a1', task({}), mug), item('mug'), 'x')).toMatchObject({ ok: true, value: { task: { id: 'mug-task' } } })
  const elsewhere = task({ id: 'mug-task', productId: 'mug', binId: 'b1', binCode: 'B-01-1' })
  expect(decidePick(walk('a1', task({}), elsewhere), item('mug'), 'x')).toMatchObject({ ok: false, refusal: { code: 'ITEM_WRONG' } })
})

test('a pack that is too big for the first order goes to the next one that wants it whole', () => {
  const small = task({ id: 'small', asked: 2 })
  const big = task({ id: 'big', asked: 6 })
  expect(decidePick(walk('a1', small, big), item('tea', 6), 'x')).toMatchObject({ ok: true, value: { task: { id: 'big' } } })
})

test('each wrong scan says what was expected', () => {
  expect(decidePick(walk(null, task({})), item('tea'), 'x')).toMatchObject({
    refusal: { code: 'BIN_FIRST', data: { expected: 'A-01-1', scannedItem: 'tea' } },
  })
  expect(decidePick(walk(null, task({})), bin('b1'), 'x')).toMatchObject({
    refusal: { code: 'BIN_WRONG', data: { expected: 'A-01-1', scannedBin: 'B1' } },
  })
  expect(decidePick(walk('a1', task({})), { kind: 'unknown' }, 'x')).toEqual({
    ok: false,
    refusal: { code: 'CODE_UNKNOWN', data: { scan: 'x', expected: 'Earl Grey' } },
  })
})
