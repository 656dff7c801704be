import { describe, expect, test } from 'vitest'
import { emptyDraft, type OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { isPromiseTyped, suggestedDay, withPromise } from '#renderer/screens/orders/promise/draft-promise.ts'
import type { Suggestion } from '#renderer/screens/orders/promise/use-suggestion.ts'

const draft = (part: Partial<OrderDraft> = {}): OrderDraft => ({ ...emptyDraft('order-1'), ...part })
const canBe = (day: string): Suggestion => ({ order: { shipOn: day, deliverOn: day, reasons: [] }, lines: [] })
const never: Suggestion = { order: null, lines: [] }

describe('the promise of an order that is being typed', () => {
  test('is the earliest day that can be kept, and not before the customer asks for it', () => {
    expect(suggestedDay(draft(), canBe('2026-12-04'))).toBe('2026-12-04')
    expect(suggestedDay(draft({ wishedOn: '2026-12-02' }), canBe('2026-12-04'))).toBe('2026-12-04')
    expect(suggestedDay(draft({ wishedOn: '2026-12-09' }), canBe('2026-12-04'))).toBe('2026-12-09')
    expect(suggestedDay(draft({ wishedOn: '2026-12-09' }), never)).toBeUndefined()
    expect(suggestedDay(draft(), undefined)).toBeUndefined()
  })

  test('is saved as it is shown; what was typed stays, also when it is no day', () => {
    expect(withPromise(draft(), canBe('2026-12-04'))).toMatchObject({ promisedOn: '2026-12-04', isPromiseTyped: false })
    expect(withPromise(draft({ promisedOn: '2026-12-01', isPromiseTyped: true }), canBe('2026-12-04')).promisedOn).toBe('2026-12-01')
    expect(withPromise(draft({ isPromiseTyped: true }), canBe('2026-12-04')).promisedOn).toBeUndefined()
  })

  test('that was kept on the station before days were suggested counts as typed', () => {
    expect(isPromiseTyped(draft({ promisedOn: '2026-12-01' }))).toBe(true)
    expect(isPromiseTyped(draft())).toBe(false)
  })
})
