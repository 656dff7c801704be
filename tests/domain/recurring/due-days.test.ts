import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '#shared/domain/promising/work-calendar.ts'
import { dueDay, dueWithin, firstDueFrom, madeOn, type Rhythm } from '#shared/domain/recurring/due-days.ts'

const rhythm = (part: Partial<Rhythm>): Rhythm => ({
  every: 1,
  unit: 'month',
  weekday: 1,
  dayOfMonth: 1,
  startOn: '2026-01-01',
  endOn: null,
  ...part,
})
const first = (part: Partial<Rhythm>, count: number) => Array.from({ length: count }, (_, n) => dueDay(rhythm(part), n))

describe('due days', () => {
  test('of the 31st fall on the last day of a shorter month, and on the 31st again afterwards', () => {
    expect(first({ dayOfMonth: 31, startOn: '2027-12-31' }, 6)).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
    ])
    expect(first({ dayOfMonth: 30, startOn: '2026-12-30' }, 3)).toEqual(['2026-12-30', '2027-01-30', '2027-02-28'])
  })

  test('of a 29th of February every year are the 28th in the years between', () => {
    expect(first({ every: 12, dayOfMonth: 29, startOn: '2024-02-29' }, 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ])
  })

  test('of months begin in the month after, when its day has passed', () => {
    expect(first({ every: 3, dayOfMonth: 10, startOn: '2026-11-11' }, 3)).toEqual(['2026-12-10', '2027-03-10', '2027-06-10'])
  })

  test('of weeks are always that weekday, over the changes to summer time and back', () => {
    expect(first({ unit: 'week', every: 2, weekday: 7, startOn: '2026-03-16' }, 3)).toEqual(['2026-03-22', '2026-04-05', '2026-04-19'])
    expect(first({ unit: 'week', weekday: 7, startOn: '2026-10-18' }, 3)).toEqual(['2026-10-18', '2026-10-25', '2026-11-01'])
  })

  test('of days go over the end of a leap February', () => {
    expect(first({ unit: 'day', every: 2, startOn: '2028-02-27' }, 3)).toEqual(['2028-02-27', '2028-02-29', '2028-03-02'])
  })

  test('the first one from a day is the same as by counting', () => {
    for (const unit of ['day', 'week', 'month'] as const) {
      for (const every of [1, 2, 5, 13]) {
        for (const day of ['2020-01-01', '2026-01-01', '2026-02-28', '2027-03-01', '2031-12-31']) {
          const one = rhythm({ unit, every, weekday: 3, dayOfMonth: 31, startOn: '2026-01-15' })
          let counted = 0
          while (dueDay(one, counted) < day) counted += 1
          expect(firstDueFrom(one, day), `${unit} ${every} ${day}`).toBe(counted)
        }
      }
    }
  })

  test('there is none after the last day', () => {
    expect(dueWithin(rhythm({ endOn: '2026-02-01' }), 1)).toBe('2026-02-01')
    expect(dueWithin(rhythm({ endOn: '2026-02-01' }), 2)).toBeNull()
  })
})

describe('a due day on which the house is closed', () => {
  const calendar: WorkCalendar = {
    timeZone: 'Europe/Berlin',
    workdays: [1, 2, 3, 4, 5],
    opensAt: 480,
    closesAt: 1020,
    closed: new Map([['2026-12-25', { kind: 'holiday', name: 'Christmas' }]]),
  }

  test('is kept, left out, or goes to the working day before or after', () => {
    const on = (choice: Parameters<typeof madeOn>[1]) => madeOn('2026-12-25', choice, calendar)
    expect([on('keep'), on('skip'), on('before'), on('after')]).toEqual(['2026-12-25', null, '2026-12-24', '2026-12-28'])
    expect(madeOn('2026-12-24', 'skip', calendar)).toBe('2026-12-24')
  })

  test('is kept where no day is ever worked', () => {
    expect(madeOn('2026-12-25', 'after', { ...calendar, workdays: [] })).toBe('2026-12-25')
  })
})
