import { describe, expect, test } from 'vitest'
import { availableByDay, firstDayFor } from '#shared/domain/promising/available-by-day.ts'
import { comparePriority, type PriorityRule, shareOut, usualPriority, type Waiting } from '#shared/domain/promising/fill-priority.ts'
import { shareDueIn } from '#shared/domain/promising/share-due-in.ts'

const line = (orderLineId: string, part: Partial<Waiting> & { short?: number } = {}) => ({
  orderLineId,
  promisedOn: null,
  customerClass: '',
  orderedOn: '2026-09-01',
  channel: 'phone',
  firstAt: null,
  short: 5,
  ...part,
})
const inOrder = (rule: PriorityRule, ...lines: readonly Waiting[]) => [...lines].sort(comparePriority(rule)).map((one) => one.orderLineId)
const keyed = (...keys: PriorityRule['keys']): PriorityRule => ({ ...usualPriority, keys })

describe('who gets goods first', () => {
  test.each([
    ['the earlier promise', usualPriority, [line('a', { promisedOn: '2026-09-09' }), line('b', { promisedOn: '2026-09-08' })], 'ba'],
    ['any promise before none', usualPriority, [line('a'), line('b', { promisedOn: '2027-01-01' })], 'ba'],
    [
      'the better class, a class without a place last',
      keyed('customerClass'),
      [line('a'), line('b', { customerClass: 'C' }), line('c', { customerClass: 'a' })],
      'cba',
    ],
    ['the older order', keyed('orderedOn'), [line('a', { orderedOn: '2026-09-02' }), line('b')], 'ba'],
    ['the named channel', { ...keyed('channel'), channels: ['shop'] }, [line('a'), line('b', { channel: 'Shop' })], 'ba'],
    [
      'the second key decides between equals',
      keyed('orderedOn', 'customerClass'),
      [line('a', { customerClass: 'B' }), line('b', { customerClass: 'A' })],
      'ba',
    ],
    [
      'whoever was put first, and of these the one that was so before',
      usualPriority,
      [line('a', { promisedOn: '2026-09-08' }), line('b', { firstAt: 9 }), line('c', { firstAt: 5 })],
      'cba',
    ],
    ['without any key the line that was written first', keyed(), [line('b'), line('a')], 'ab'],
  ] as const)('%s', (_what, rule, lines, expected) => {
    expect(inOrder(rule, ...lines).join('')).toBe(expected)
  })

  test('the first gets all it lacks before the next gets any, and only from houses that may send it', () => {
    const free = new Map([
      ['north', 6],
      ['south', 3],
    ])
    const houses = (one: { orderLineId: string }) => (one.orderLineId === 'c' ? ['south'] : ['north', 'south'])
    const shares = shareOut(keyed(), [line('a'), line('b'), line('c')], free, houses)
    expect(shares.map(({ line: { orderLineId }, house, quantity }) => `${orderLineId} ${quantity} ${house}`)).toEqual([
      'a 5 north',
      'b 1 north',
      'b 3 south',
    ])
  })
})

describe('which delivery a line waits for', () => {
  const coming = (on: string, quantity: number, document: string) => ({ on, quantity, document, isConfirmed: true })

  test('the first in line has the first delivery, and what no delivery covers is left out', () => {
    const waiting = [line('late', { promisedOn: '2026-09-30', short: 4 }), line('soon', { promisedOn: '2026-09-08', short: 5 })]
    const shares = shareDueIn(usualPriority, waiting, [coming('2026-09-20', 3, 'PO 2'), coming('2026-09-10', 4, 'PO 1')])
    expect(shares.map(({ orderLineId, quantity, document }) => `${orderLineId} ${quantity} ${document}`)).toEqual([
      'soon 4 PO 1',
      'soon 1 PO 2',
      'late 2 PO 2',
    ])
    expect(shareDueIn(usualPriority, waiting, [])).toEqual([])
    expect(shareDueIn(usualPriority, waiting, [coming('2026-09-10', 0, 'PO 0')])).toEqual([])
  })
})

describe('what may be promised by day', () => {
  const on = (day: string, quantity: number) => ({ on: day, quantity })
  const days = (free: number, dueIn: ReturnType<typeof on>[], wanted: ReturnType<typeof on>[]) =>
    availableByDay(free, dueIn, wanted, '2026-09-07').map((day) => `${day.on.slice(5)} ${day.available}`)

  test.each([
    ['what is free is free on all days', 5, [], [], ['09-07 5']],
    ['what comes is free from its day', 5, [on('2026-09-10', 3)], [], ['09-07 5', '09-10 8']],
    ['a later promise keeps what it needs, also today', 5, [], [on('2026-09-10', 4)], ['09-07 1', '09-10 1']],
    ['goods that come before it feed it', 5, [on('2026-09-09', 4)], [on('2026-09-10', 4)], ['09-07 5', '09-09 5', '09-10 5']],
    ['overdue goods count as coming today', 0, [on('2026-09-01', 3)], [], ['09-07 3']],
    ['never less than nothing', 0, [], [on('2026-09-08', 4)], ['09-07 0', '09-08 0']],
  ] as const)('%s', (_what, free, dueIn, wanted, expected) => {
    expect(days(free, [...dueIn], [...wanted])).toEqual(expected)
  })

  test('the first day with enough is the day', () => {
    const found = availableByDay(2, [on('2026-09-09', 3), on('2026-09-12', 3)], [], '2026-09-07')
    expect([1, 2, 3, 5, 6, 8, 9].map((quantity) => firstDayFor(found, quantity))).toEqual([
      '2026-09-07',
      '2026-09-07',
      '2026-09-09',
      '2026-09-09',
      '2026-09-12',
      '2026-09-12',
      undefined,
    ])
  })
})
