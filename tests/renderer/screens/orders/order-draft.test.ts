import { describe, expect, test } from 'vitest'
import {
  addProduct,
  changeLine,
  draftTotals,
  emptyDraft,
  isTouched,
  type OrderDraft,
  removeLine,
} from '#renderer/screens/orders/order-draft.ts'
import { draftProblem, orderInput } from '#renderer/screens/orders/order-input.ts'

const tea = { id: 'tea', sku: 'TEA-EG-250', name: 'Earl Grey', unit: 'each', unitPrice: '5.95', taxRateBp: 700 }
const mug = { id: 'mug', sku: 'KIT-MUG', name: 'Mug', unit: 'each', unitPrice: '9.90', taxRateBp: 1900 }

function draftOf(...added: readonly [typeof tea, number][]): OrderDraft {
  return added.reduce<OrderDraft>(
    (draft, [product, quantity], index) => addProduct(draft, product, quantity, `line-${index}`).draft,
    emptyDraft('order-1'),
  )
}

describe('an order being typed', () => {
  test('a product that is there already gets more of it, not a second line', () => {
    const { draft, lineId } = addProduct(draftOf([tea, 2], [mug, 1]), tea, 24, 'line-9')
    expect(lineId).toBe('line-0')
    expect(draft.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['TEA-EG-250', 26],
      ['KIT-MUG', 1],
    ])
  })

  test('a line that holds no number counts from what is added', () => {
    const emptied = changeLine(draftOf([tea, 2]), 'line-0', { quantity: undefined })
    expect(addProduct(emptied, tea, 3, 'line-9').draft.lines[0]?.quantity).toBe(3)
  })

  test('its sums are those of the invoice: tax once per rate', () => {
    expect(draftTotals(draftOf([tea, 12], [mug, 3]), 'EUR')).toMatchObject({
      taxes: [
        { rateBp: 1900, netMinor: 2970, taxMinor: 564 },
        { rateBp: 700, netMinor: 7140, taxMinor: 500 },
      ],
      netMinor: 10_110,
      taxMinor: 1064,
      grossMinor: 11_174,
    })
  })

  test('nothing is unsaved before something was typed', () => {
    expect(isTouched(emptyDraft('order-1'))).toBe(false)
    expect(isTouched(draftOf([tea, 1]))).toBe(true)
    expect(isTouched(removeLine(draftOf([tea, 1]), 'line-0'))).toBe(false)
  })
})

describe('before it can be saved', () => {
  const forLindner = (draft: OrderDraft): OrderDraft => ({ ...draft, customer: { id: 'c-1', name: 'Kaffeehaus Lindner' } })

  test('it asks for what is missing in the order in which it is typed', () => {
    expect(draftProblem(emptyDraft('order-1'))).toBe('missingCustomer')
    expect(draftProblem(forLindner(emptyDraft('order-1')))).toBe('missingLines')
    expect(draftProblem(forLindner(changeLine(draftOf([tea, 1]), 'line-0', { quantity: 0 })))).toBe('missingQuantity')
    expect(draftProblem(forLindner(changeLine(draftOf([tea, 1]), 'line-0', { unitPrice: undefined })))).toBe('missingQuantity')
    const shipTo = { name: 'Lager', line1: '', line2: '', postcode: '', city: 'Ulm', region: '', country: 'DE' }
    expect(draftProblem({ ...forLindner(draftOf([tea, 1])), shipTo })).toBe('missingAddress')
  })

  test('a typed price is saved, one of the lists is left to the hub, and the customer’s own address is left to the hub', () => {
    expect(orderInput(forLindner(draftOf([tea, 2])))).toEqual({
      id: 'order-1',
      customerId: 'c-1',
      customerReference: '',
      channel: 'phone',
      promisedOn: null,
      purchasedOn: null,
      carrier: '',
      notes: '',
      tags: [],
      discount: null,
      shippingMinor: null,
      lines: [{ id: 'line-0', productId: 'tea', quantity: 2, discount: null }],
    })
    const typed = changeLine(draftOf([tea, 2]), 'line-0', { unitPrice: '5.00', isPriceTyped: true })
    expect(orderInput(forLindner(typed))?.lines).toMatchObject([{ unitPrice: '5.00' }])
  })
})
