import { expect, test } from 'vitest'
import { askPrompt, packedOf, packedPrompt } from '#renderer/screens/pack/pack-prompt.ts'
import { createWording } from '#renderer/wording/start-wording.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'

const { t } = createWording('en')
const scan = { sku: 'TEA', productName: 'tea', quantity: 1, packageNumber: 'PKG-000001' }

test('two lines of one product are one count, because the hand does not know one from the other', () => {
  const view = anOrder([
    { sku: 'TEA', toPack: 2, packed: 3 },
    { sku: 'TEA', toPack: 1, packed: 0 },
    { sku: 'MUG', toPack: 4, packed: 0 },
  ])
  expect(packedOf(view, 'TEA')).toEqual({ packed: 3, total: 6 })
})

test('each scan counts its item and says how much is left', () => {
  const view = anOrder([{ sku: 'TEA', toPack: 2, packed: 1 }])
  expect(packedPrompt(t, view, scan)).toMatchObject({
    kind: 'right',
    count: 1,
    text: 'of 3 in package 1',
    detail: 'tea. 2 units still to pack.',
  })
})

test('a case says how many it holds', () => {
  const view = anOrder([{ sku: 'TEA', toPack: 1, packed: 6 }])
  expect(packedPrompt(t, view, { ...scan, quantity: 6 })).toMatchObject({ count: 6, detail: 'A pack of 6: tea. 1 unit still to pack.' })
})

test('the last scan names the package and what to do with it', () => {
  const view = anOrder([{ sku: 'TEA', toPack: 0, packed: 3 }], [aPackage('closed')])
  expect(packedPrompt(t, view, scan)).toMatchObject({
    kind: 'done',
    text: 'Packed: PKG-000001',
    detail: 'Enter ships SO-000001. Or scan the next order.',
  })
})

test('an order whose packages have all left cannot be shipped again', () => {
  const view = anOrder([{ sku: 'TEA', toPack: 0, packed: 0 }], [aPackage('shipped')])
  expect(askPrompt(t, view)).toMatchObject({ kind: 'ask', detail: 'All of it has left. Scan the next order.' })
})

function anOrder(lines: { sku: string; toPack: number; packed: number }[], packages = [aPackage('open')]): PackingView {
  const sum = (of: 'toPack' | 'packed') => lines.reduce((total, line) => total + line[of], 0)
  return {
    orderId: 'o1',
    orderNumber: 'SO-000001',
    orders: [{ id: 'o1', number: 'SO-000001' }],
    customerName: 'Bergman',
    isOnHold: false,
    carrier: '',
    step: sum('toPack') === 0 ? 'orderPacked' : 'waitingForItem',
    lines: lines.map((line, index) => ({
      ...line,
      orderLineId: String(index),
      orderNumber: 'SO-000001',
      productId: line.sku,
      productName: line.sku.toLowerCase(),
      unit: 'each',
      ordered: line.toPack + line.packed,
      shipped: 0,
    })),
    packages,
    unitsToPack: sum('toPack'),
    unitsPacked: sum('packed'),
  }
}

function aPackage(status: PackageView['status']): PackageView {
  return { id: 'k1', number: 'PKG-000001', sequence: 1, sscc: '', status, weightGrams: 0, closedAt: null, partId: null, lines: [] }
}
