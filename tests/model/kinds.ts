import type { Kind } from './kind.ts'
import { kindsOfAmendments } from './kinds-of-amendments.ts'
import { kindsOfCorners } from './kinds-of-corners.ts'
import { kindsOfHolds } from './kinds-of-holds.ts'
import { kindsOfInvoicing } from './kinds-of-invoicing.ts'
import { kindsOfJoints } from './kinds-of-joints.ts'
import { kindsOfOrders } from './kinds-of-orders.ts'
import { kindsOfPacking } from './kinds-of-packing.ts'
import { kindsOfParts } from './kinds-of-parts.ts'
import { kindsOfPicking } from './kinds-of-picking.ts'
import { kindsOfPrices } from './kinds-of-prices.ts'
import { kindsOfPromises } from './kinds-of-promises.ts'
import { kindsOfPutBacks } from './kinds-of-put-backs.ts'
import { kindsOfQuotes } from './kinds-of-quotes.ts'
import { kindsOfRelease } from './kinds-of-release.ts'
import { kindsOfReservations } from './kinds-of-reservations.ts'
import { kindsOfShipping } from './kinds-of-shipping.ts'
import { kindsOfStock } from './kinds-of-stock.ts'
import { kindsOfTransfers } from './kinds-of-transfers.ts'
import { kindsOfUncancel } from './kinds-of-uncancel.ts'
import { kindsOnTheEdge } from './kinds-on-the-edge.ts'

/** Every kind of command that the model knows. */
export const kinds: readonly Kind[] = [
  ...kindsOfStock,
  ...kindsOfOrders,
  ...kindsOfReservations,
  ...kindsOfPromises,
  ...kindsOfHolds,
  ...kindsOfRelease,
  ...kindsOfPicking,
  ...kindsOfPacking,
  ...kindsOfShipping,
  ...kindsOfInvoicing,
  ...kindsOfJoints,
  ...kindsOfParts,
  ...kindsOfAmendments,
  ...kindsOfPutBacks,
  ...kindsOfPrices,
  ...kindsOfQuotes,
  ...kindsOfTransfers,
  ...kindsOfUncancel,
  ...kindsOfCorners,
  ...kindsOnTheEdge,
]
