import { expect, test } from 'vitest'
import { missingForInvoice } from '#shared/domain/invoicing/missing-for-invoice.ts'

const company = { name: 'Teehaus am Hafen', address: { line1: 'Am Sandtorkai 12', city: 'Hamburg', country: 'DE' } }

test('a business with a name and an address may issue invoices', () => {
  expect(missingForInvoice(company)).toEqual([])
})

test('without a business there is nobody who could', () => {
  expect(missingForInvoice(undefined)).toEqual(['setup'])
})

test('a missing name and a missing part of the address are named', () => {
  expect(missingForInvoice({ name: ' ', address: { ...company.address, city: '' } })).toEqual(['name', 'address'])
})
