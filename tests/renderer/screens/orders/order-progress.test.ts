import { expect, test } from 'vitest'
import { orderProgress } from '#renderer/screens/orders/order-progress.ts'
import { createWording } from '#renderer/wording/start-wording.ts'
import type { OrderRow } from '#shared/contract/orders.ts'

const { t } = createWording('en')
const none = { ordered: 20, reserved: 0, picked: 0, packed: 0, shipped: 0, cancelled: 0, short: 0 }
const wordOf = (status: OrderRow['status'], units: Partial<OrderRow['units']>) =>
  orderProgress({ status, units: { ...none, ...units }, parts: 0, partsShipped: 0 }, t, 'en-GB')

test('an order says what the floor does with it, and what it is short of', () => {
  expect(wordOf('draft', { short: 20 })).toMatchObject({ word: 'Draft', tone: 'neutral', done: 0 })
  expect(wordOf('confirmed', { reserved: 20 })).toMatchObject({ word: 'Reserved', tone: 'right' })
  expect(wordOf('confirmed', { reserved: 15, short: 5 })).toMatchObject({ word: '5 short', tone: 'care' })
  expect(wordOf('confirmed', { short: 20 })).toMatchObject({ word: 'Nothing in stock', tone: 'care' })
  expect(wordOf('picking', { reserved: 10, picked: 7, short: 3 })).toMatchObject({ word: 'Picking, 3 short', tone: 'care' })
  expect(wordOf('partShipped', { shipped: 12, short: 8 })).toMatchObject({ word: 'Part sent, 8 short', tone: 'care' })
})

test('the bar is full when everything that is still wanted has left', () => {
  const { done, total } = wordOf('closed', { shipped: 15, cancelled: 5 })
  expect(done).toBe(total)
})
