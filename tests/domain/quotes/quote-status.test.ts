import { expect, test } from 'vitest'
import { keptQuoteStatuses, openSteps, quoteStatus, quoteStatuses } from '#shared/domain/quotes/quote-status.ts'

test('a sent quote holds through its last day', () => {
  expect(quoteStatus('sent', '2026-09-20', '2026-09-20')).toBe('sent')
  expect(quoteStatus('sent', '2026-09-20', '2026-09-21')).toBe('expired')
  for (const decided of ['draft', 'accepted', 'lost'] as const) expect(quoteStatus(decided, '2026-09-20', '2027-01-01')).toBe(decided)
})

test('every status can be reached, and an accepted quote is settled', () => {
  expect(quoteStatuses).toEqual([...keptQuoteStatuses, 'expired'])
  expect(openSteps.accepted).toEqual([])
  for (const status of quoteStatuses) if (status !== 'accepted') expect(openSteps[status].length, status).toBeGreaterThan(0)
})
