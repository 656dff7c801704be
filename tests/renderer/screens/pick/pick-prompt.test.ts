import { expect, test } from 'vitest'
import { askPrompt, binPrompt, countedPrompt } from '#renderer/screens/pick/pick-prompt.ts'
import { createWording } from '#renderer/wording/start-wording.ts'
import type { PickListView, PickTaskView } from '#shared/contract/picking.ts'

const { t } = createWording('en')

test('the band asks for the bin, then for the item', () => {
  const list = aList([aTask('tea', { binCode: 'A-03-2' })])
  expect(askPrompt(t, list)).toMatchObject({ kind: 'ask', text: 'Scan bin A-03-2' })
  expect(askPrompt(t, { ...list, step: 'waitingForItem' })).toMatchObject({ kind: 'ask', text: 'Scan tea' })
})

test('a right bin says how many to take', () => {
  const list = aList([aTask('tea', { binCode: 'A-03-2', asked: 3 })], 'waitingForItem')
  expect(binPrompt(t, list, 'A-03-2')).toMatchObject({ kind: 'right', text: 'Scan tea', detail: 'Bin A-03-2 is right. Take 3 units.' })
})

test('while more are wanted it counts, and says what comes then', () => {
  const mug = aTask('mug', { binCode: 'A-05-1' })
  const before = aList([aTask('tea', { asked: 3, picked: 1 }), mug], 'waitingForItem')
  const now = aList([aTask('tea', { asked: 3, picked: 2 }), mug], 'waitingForItem')
  expect(countedPrompt(t, before, now)).toMatchObject({ kind: 'right', count: 2, text: 'of 3 taken', detail: '1 more, then A-05-1' })
})

test('another item of the same bin comes by its name', () => {
  const mug = aTask('mug')
  const before = aList([aTask('tea', { asked: 3 }), mug], 'waitingForItem')
  const now = aList([aTask('tea', { asked: 3, picked: 1 }), mug], 'waitingForItem')
  expect(countedPrompt(t, before, now)).toMatchObject({ count: 1, detail: '2 more, then mug' })
})

test('the last unit of a place sends the picker on', () => {
  const mug = aTask('mug', { binCode: 'A-05-1' })
  const before = aList([aTask('tea', { asked: 3, picked: 2 }), mug], 'waitingForItem')
  const now = aList([aTask('tea', { asked: 3, picked: 3, status: 'picked' }), mug])
  expect(countedPrompt(t, before, now)).toMatchObject({ kind: 'right', text: 'Scan bin A-05-1', detail: 'tea: 3 of 3 taken.' })
})

test('a finished list says what was short and what to do with the goods', () => {
  const before = aList([aTask('tea', { asked: 3, picked: 1, status: 'short' }), aTask('mug')], 'waitingForItem')
  const now = aList([aTask('tea', { asked: 3, picked: 1, status: 'short' }), aTask('mug', { picked: 1, status: 'picked' })], 'listDone')
  expect(countedPrompt(t, before, now)).toMatchObject({
    kind: 'done',
    text: 'Picked, 2 units short',
    detail: 'Enter packs SO-000001. Or scan the next list.',
  })
})

test('goods of several orders go to the bench in one go', () => {
  const list = aList([aTask('tea', { picked: 1, status: 'picked' })], 'listDone')
  const orders = [...list.orders, { id: 'o2', number: 'SO-000002' }]
  expect(askPrompt(t, { ...list, orders })).toMatchObject({ kind: 'ask', detail: 'Enter opens the packing queue. Or scan the next list.' })
})

function aTask(name: string, part: Partial<PickTaskView> = {}): PickTaskView {
  const place = { binCode: 'A-01-1', zone: 'A', lot: '' }
  const order = { orderId: 'o1', orderNumber: 'SO-000001' }
  const product = { productId: name, sku: name.toUpperCase(), productName: name, unit: 'each' }
  return { id: name, position: 1, status: 'open', asked: 1, picked: 0, ...place, ...order, ...product, ...part }
}

function aList(tasks: PickTaskView[], step: PickListView['step'] = 'waitingForBin'): PickListView {
  const current = tasks.find(({ status }) => status === 'open')
  return {
    id: 'pl1',
    number: 'PL-000001',
    status: step === 'listDone' ? 'done' : 'inHand',
    step,
    currentTaskId: current?.id ?? null,
    tasks,
    unitsAsked: 0,
    unitsPicked: 0,
    picker: 'Ada',
    orders: [{ id: 'o1', number: 'SO-000001' }],
  }
}
