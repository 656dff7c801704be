import { emptyBook } from './price-book.ts'
import type { Reference } from './reference.ts'

/** Of a warehouse in which nothing has happened yet. */
export function emptyReference(): Reference {
  return {
    today: '',
    products: [],
    bins: [],
    customers: [],
    levels: [],
    orders: [],
    pickLists: [],
    packages: [],
    packSteps: new Map(),
    putBacks: [],
    putBackSteps: new Map(),
    credit: new Map(),
    prepayments: [],
    holdSettings: {
      version: 0,
      checksCreditLimit: true,
      checksOverdue: false,
      overdueDays: 14,
      overdueMinor: 0,
      firstOrderMinor: null,
      creditNeedsOwner: false,
    },
    book: emptyBook(),
    quotes: [],
    allocations: [],
    shipments: [],
    invoices: [],
    transfers: [],
  }
}
