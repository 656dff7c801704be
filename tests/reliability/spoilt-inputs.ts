// Inputs that are right but for the fields that a test spoils.
import { company } from '#tests/world/builders.ts'

export function delivery(fields: object): object {
  return { productId: 'tea', binCode: 'A-01-1', quantity: 1, ...fields }
}

export function product(fields: object): object {
  return { id: 'new', sku: 'NEW', name: 'New', unitPrice: '1.00', taxRateBp: 700, weightGrams: 1, barcodes: [], ...fields }
}

export function gtin(code: string): object {
  return product({ barcodes: [{ code, packQuantity: 1 }] })
}

export function customer(address: object, id = 'new'): object {
  return { id, name: 'Bergman', address: { ...company.address, ...address } }
}

export function line(id: string): object {
  return { id, productId: 'tea', quantity: 1 }
}

export function manyLines(count: number): object[] {
  return Array.from({ length: count }, (_, n) => line(`line-${n}`))
}

export function order(fields: object): object {
  return { id: 'new', customerId: 'bergman', lines: [line('line-1')], ...fields }
}

export function printer(port: object): object {
  return { station: 'PACK-1', documentKind: 'invoice', port }
}

export function payment(amountMinor: number): object {
  return { id: 'pay', invoiceId: 'ghost', amountMinor, paidOn: '2026-09-07' }
}
