import { describe, expect, test } from 'vitest'
import { hardenOn, shipBy } from '#shared/domain/promising/ship-by.ts'
import type { Journey, WorkCalendar } from '#shared/domain/promising/work-calendar.ts'
import { instantAt } from '#shared/kernel/dates.ts'

const zone = 'Europe/Berlin'
const house: WorkCalendar = {
  timeZone: zone,
  workdays: [1, 2, 3, 4, 5],
  opensAt: 480,
  closesAt: 1020,
  closed: new Map([['2026-12-25', { kind: 'holiday', name: 'Christmas Day' }]]),
}
const sameDay: Journey = { collections: [900, 900, 900, 900, 900, null, null], transitDays: 0, closedThere: new Map() }
const minute = (day: string, hour: number) => instantAt(day, hour * 60, zone)

describe('by when an order must leave', () => {
  test.each([
    ['the promised day itself, with the collection', '2026-09-09', 0, '2026-09-09', 2, '2026-09-09 13'],
    ['two days on the road go back over the weekend', '2026-09-14', 2, '2026-09-10', 2, '2026-09-10 13'],
    ['promised for a Sunday it leaves on Friday', '2026-09-13', 0, '2026-09-11', 2, '2026-09-11 13'],
    ['a holiday is no day to leave', '2026-12-25', 0, '2026-12-24', 2, '2026-12-24 13'],
    ['long work begins the day before', '2026-09-09', 0, '2026-09-09', 9, '2026-09-08 15'],
    ['and over the weekend on Friday', '2026-09-14', 0, '2026-09-14', 9, '2026-09-11 15'],
  ] as const)('%s', (_what, promisedOn, transitDays, on, leadHours, begin) => {
    const found = shipBy(house, { ...sameDay, transitDays }, promisedOn, leadHours)
    const [day = '', hour = '0'] = begin.split(' ')
    expect(found).toEqual({ on, at: minute(on, 15), beginAt: minute(day, Number(hour)) })
  })

  test('is closing time of the promised day when no day fits, so that it turns late some day', () => {
    const never: Journey = { ...sameDay, collections: [null, null, null, null, null, null, null] }
    expect(shipBy(house, never, '2026-09-09', 2)).toEqual({
      on: '2026-09-09',
      at: minute('2026-09-09', 17),
      beginAt: minute('2026-09-09', 17),
    })
  })

  test.each([
    [null, 7, undefined],
    ['2026-09-20', 7, '2026-09-13'],
    ['2026-09-14', 7, undefined],
    ['2026-09-10', 7, undefined],
    ['2026-09-08', 0, '2026-09-08'],
  ] as const)('claims for %s are bound to bins %i days before: %s', (shipByOn, days, expected) => {
    expect(hardenOn(shipByOn, '2026-09-07', days)).toBe(expected)
  })
})
