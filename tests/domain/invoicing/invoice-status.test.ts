import { expect, test } from 'vitest'
import { invoiceStatus } from '#shared/domain/invoicing/invoice-status.ts'

const debt = { grossMinor: 11_900, paidMinor: 0, dueOn: '2026-09-21' }

test.each([
  ['issued', 0, '2026-09-07'],
  ['issued', 0, '2026-09-21'],
  ['overdue', 0, '2026-09-22'],
  ['partPaid', 1, '2026-09-21'],
  ['overdue', 11_899, '2026-09-22'],
  ['paid', 11_900, '2026-09-07'],
  ['paid', 11_900, '2027-01-01'],
])('it is %s with %i paid on %s', (status, paidMinor, today) => {
  expect(invoiceStatus({ ...debt, paidMinor }, today)).toBe(status)
})

test('an invoice over nothing is paid', () => {
  expect(invoiceStatus({ grossMinor: 0, paidMinor: 0, dueOn: '2026-09-21' }, '2026-09-22')).toBe('paid')
})
