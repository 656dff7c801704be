import { expect, test } from 'vitest'
import { backupAge } from '#shared/domain/backups/backup-age.ts'
import { keptBackups } from '#shared/domain/backups/kept-backups.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 8, 7, 16)
const zone = 'Europe/Berlin'

const monthEnds = [
  '2026-07-31',
  '2026-06-30',
  '2026-05-31',
  '2026-04-30',
  '2026-03-31',
  '2026-02-28',
  '2026-01-31',
  '2025-12-31',
  '2025-11-30',
  '2025-10-31',
]

/** One every quarter of an hour from 8 to 18 o'clock, for so many days. */
function aYearOfWork(days: number): number[] {
  return Array.from({ length: days }, (_, day) => Array.from({ length: 40 }, (_, n) => NOW - day * 24 * HOUR - n * 0.25 * HOUR)).flat()
}

test('of a year of work the last 8 are kept, one of each of 14 days, and one of each of 12 months', () => {
  const kept = [...keptBackups(aYearOfWork(400), zone)].sort((a, b) => b - a)
  expect(kept).toHaveLength(8 + 13 + 10)
  expect(kept.slice(0, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => NOW - n * 0.25 * HOUR))
  expect(kept.slice(8, 21)).toEqual(Array.from({ length: 13 }, (_, day) => NOW - (day + 1) * 24 * HOUR))
  // August's newest is among the days already, or is its last
  const months = kept.slice(21).map((at) => new Date(at).toISOString().slice(0, 10))
  expect(months).toEqual(monthEnds)
})

test('a day is a day of the warehouse', () => {
  const [late, early] = [Date.UTC(2026, 8, 6, 21, 30), Date.UTC(2026, 8, 6, 22, 30)] // 23:30 and 00:30 in Berlin
  const newer = Array.from({ length: 8 }, (_, n) => Date.UTC(2026, 8, 7, 10, n))
  expect(keptBackups([late, early, ...newer], zone)).toContain(late)
  expect(keptBackups([late, early, ...newer], zone)).not.toContain(early)
})

test('nothing is thrown away while there is little', () => {
  expect(keptBackups([3, 1, 2], zone)).toEqual(new Set([1, 2, 3]))
  expect(keptBackups([], zone)).toEqual(new Set())
})

test('a backup is old after a day and too old after three', () => {
  const ages = [null, 0, 24, 25, 72, 73].map((hours) => backupAge(hours === null ? null : NOW - hours * HOUR, NOW))
  expect(ages).toEqual(['none', 'fresh', 'fresh', 'old', 'old', 'tooOld'])
})
