import { describe, expect, test } from 'vitest'
import { earliestPromise, type PromiseAsk } from '#shared/domain/promising/earliest-promise.ts'
import type { ClosedDay, Journey, WorkCalendar } from '#shared/domain/promising/work-calendar.ts'
import { instantAt } from '#shared/kernel/dates.ts'

const zone = 'Europe/Berlin'
const at = (day: string, time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return instantAt(day, hour * 60 + minute, zone)
}
const holiday = (on: string, name: string): [string, ClosedDay] => [on, { kind: 'holiday', name }]

/** Monday to Friday, 8 to 17; 3 October 2026 is a Saturday, 25 and 26 December are Friday and Saturday. */
const house: WorkCalendar = {
  timeZone: zone,
  workdays: [1, 2, 3, 4, 5],
  opensAt: 480,
  closesAt: 1020,
  closed: new Map([
    holiday('2026-12-25', 'Christmas Day'),
    holiday('2027-01-01', 'New Year'),
    ['2026-12-24', { kind: 'closedDay', name: 'Outing' }],
  ]),
}
const daily = [900, 900, 900, 900, 900, null, null]
const sameDay: Journey = { collections: daily, transitDays: 0, closedThere: new Map() }
const twoDays: Journey = { ...sameDay, transitDays: 2 }

type Case = readonly [what: string, ask: PromiseAsk, journey: Journey, ship: string, there: string, why: readonly string[]]

const now = (day: string, time: string, leadHours = 2, goods: PromiseAsk['goods'] = null): PromiseAsk => ({
  at: at(day, time),
  leadHours,
  goods,
})
const sure = (on: string) => ({ on, isConfirmed: true })

// 7 September 2026 is a Monday.
const cases: readonly Case[] = [
  ['in the morning it leaves the same day', now('2026-09-07', '09:00'), sameDay, '2026-09-07', '2026-09-07', []],
  ['ready on the minute of the collection is in time', now('2026-09-07', '13:00'), sameDay, '2026-09-07', '2026-09-07', []],
  ['one minute later is not', now('2026-09-07', '13:01'), sameDay, '2026-09-08', '2026-09-08', ['notReadyByCutOff 2026-09-07']],
  [
    'after the collection it leaves the next day',
    now('2026-09-07', '15:01'),
    sameDay,
    '2026-09-08',
    '2026-09-08',
    ['afterCutOff 2026-09-07'],
  ],
  [
    'at night the house is not blamed when the carrier was gone before',
    now('2026-09-07', '22:00'),
    sameDay,
    '2026-09-08',
    '2026-09-08',
    ['afterCutOff 2026-09-07'],
  ],
  ['before it opens the clock begins at the opening', now('2026-09-07', '05:00', 7), sameDay, '2026-09-07', '2026-09-07', []],
  [
    'long work goes on the next morning',
    now('2026-09-07', '09:00', 9),
    sameDay,
    '2026-09-08',
    '2026-09-08',
    ['notReadyByCutOff 2026-09-07'],
  ],
  [
    'on Friday evening it waits for Monday, and the weekend is said once',
    now('2026-09-11', '16:00'),
    sameDay,
    '2026-09-14',
    '2026-09-14',
    ['afterCutOff 2026-09-11', 'dayOff 2026-09-12'],
  ],
  ['on a Saturday it waits for Monday', now('2026-09-12', '10:00'), sameDay, '2026-09-14', '2026-09-14', ['dayOff 2026-09-12']],
  ['days on the road count from Monday to Friday', now('2026-09-10', '09:00'), twoDays, '2026-09-10', '2026-09-14', ['transit']],
  [
    'goods that are due in begin the work on their morning',
    now('2026-09-07', '16:00', 2, sure('2026-09-09')),
    sameDay,
    '2026-09-09',
    '2026-09-09',
    ['dueIn 2026-09-09'],
  ],
  [
    'goods due on a Saturday wait for Monday',
    now('2026-09-07', '09:00', 2, sure('2026-09-12')),
    sameDay,
    '2026-09-14',
    '2026-09-14',
    ['dueIn 2026-09-12', 'dayOff 2026-09-12'],
  ],
  [
    'an unconfirmed delivery is called that',
    now('2026-09-07', '09:00', 2, { on: '2026-09-09', isConfirmed: false }),
    sameDay,
    '2026-09-09',
    '2026-09-09',
    ['dueInUnconfirmed 2026-09-09'],
  ],
  [
    'holidays and closing days are each said by name, the weekend after them too',
    now('2026-12-23', '15:30'),
    sameDay,
    '2026-12-28',
    '2026-12-28',
    ['afterCutOff 2026-12-23', 'closedDay 2026-12-24', 'holiday 2026-12-25', 'dayOff 2026-12-26'],
  ],
  [
    'the year’s end is stepped over',
    now('2026-12-31', '15:30'),
    sameDay,
    '2027-01-04',
    '2027-01-04',
    ['afterCutOff 2026-12-31', 'holiday 2027-01-01', 'dayOff 2027-01-02'],
  ],
  [
    'a weekday on which the carrier does not come is said',
    now('2026-09-08', '09:00'),
    { ...sameDay, collections: [900, null, 900, 900, 900, null, null] },
    '2026-09-09',
    '2026-09-09',
    ['noCollection 2026-09-08'],
  ],
  [
    'a holiday at the customer’s stops the road',
    now('2026-09-07', '09:00'),
    { ...twoDays, closedThere: new Map([holiday('2026-09-08', 'Their day')]) },
    '2026-09-07',
    '2026-09-10',
    ['holidayThere 2026-09-08', 'transit'],
  ],
]

describe('the earliest promise', () => {
  test.each(cases)('%s', (_what, ask, journey, ship, there, why) => {
    const found = earliestPromise(house, journey, ask)
    expect([found?.shipOn, found?.deliverOn]).toEqual([ship, there])
    expect(found?.reasons.map(({ kind, on }) => (on === undefined ? kind : `${kind} ${on}`))).toEqual(why)
  })

  test('is none when nobody collects, or nobody works', () => {
    const never: Journey = { ...sameDay, collections: [null, null, null, null, null, null, null] }
    expect(earliestPromise(house, never, now('2026-09-07', '09:00'))).toBeUndefined()
    expect(earliestPromise({ ...house, workdays: [] }, sameDay, now('2026-09-07', '09:00'))).toBeUndefined()
  })

  test('keeps the time of the wall when the clocks change: 25 October 2026 has 25 hours', () => {
    expect(earliestPromise(house, sameDay, now('2026-10-23', '15:01'))).toMatchObject({ shipOn: '2026-10-26' })
    expect(earliestPromise(house, sameDay, now('2026-10-26', '13:00'))).toMatchObject({ shipOn: '2026-10-26' })
    expect(earliestPromise(house, sameDay, now('2026-10-26', '13:01'))).toMatchObject({ shipOn: '2026-10-27' })
  })
})
