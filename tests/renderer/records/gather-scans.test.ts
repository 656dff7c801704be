import { expect, test } from 'vitest'
import { gatherScans } from '#renderer/records/gather-scans.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

let seq = 0
function scanOf(sku: string, user: string, quantity = 1): HistoryEntry {
  seq += 1
  return {
    seq,
    at: seq,
    what: 'itemPicked',
    command: 'picking.recordScan',
    user,
    station: 'PICK-1',
    facts: { sku, binCode: 'A-01-1', quantity },
  }
}

test('neighbouring scans of one item by one hand are one entry with their sum', () => {
  const gathered = gatherScans([scanOf('TEA', 'Mira'), scanOf('TEA', 'Mira', 24), scanOf('MUG', 'Mira'), scanOf('TEA', 'Mira')])
  expect(gathered.map(({ facts }) => [facts['sku'], facts['quantity']])).toEqual([
    ['TEA', 25],
    ['MUG', 1],
    ['TEA', 1],
  ])
})

test('two hands stay two entries, and other events are never joined', () => {
  expect(gatherScans([scanOf('TEA', 'Mira'), scanOf('TEA', 'Jonas')])).toHaveLength(2)
  const changed = { ...scanOf('TEA', 'Mira'), what: 'orderChanged' }
  expect(gatherScans([changed, { ...changed, seq: 99 }])).toHaveLength(2)
})
