// A warehouse as plain objects: what the real one ought to know, kept in the simplest way that can be right.

import type { TaxKind } from './money.ts'
import type { PriceBook } from './price-book.ts'
import type { RefAllocation } from './ref-allocations.ts'
import type { RefCredit, RefHold, RefHoldSettings, RefPrepayment } from './ref-holds.ts'
import type { RefJoint, RefParcel } from './ref-joints.ts'
import type { RefPart, RefPlan } from './ref-parts.ts'
import type { RefPutBack, RefPutBackStep } from './ref-put-backs.ts'
import type { RefQuote } from './ref-quotes.ts'
import { claimedByTransfers, type RefHouse, type RefTransfer } from './ref-transfers.ts'
import { total } from './total.ts'

export type RefDiscount = { readonly percentBp: number } | { readonly amountMinor: number }

/** A part of an invoice, in cents: what of one order is taxed alike. */
export interface RefBilled {
  readonly kind: TaxKind
  readonly goods: number
  readonly off: number
  readonly charge: number
  readonly net: number
  readonly tax: number
}

export interface RefProduct {
  readonly id: string
  readonly sku: string
  /** What may be scanned, and how many units each code stands for. */
  readonly codes: ReadonlyMap<string, number>
  /** Ten-thousandths of the currency's unit: 4.50 is 45000. */
  readonly price: number
  readonly taxRateBp: number
  readonly weightGrams: number
}

export interface RefBin {
  readonly code: string
  /** Its place on the walk among the bins of the model. */
  readonly walk: number
  readonly house: RefHouse
}

export interface RefLevel {
  /** In the order in which levels were first used. */
  readonly made: number
  readonly product: RefProduct
  /** Undefined: the bench. */
  readonly bin: RefBin | undefined
  onHand: number
}

export interface RefLine {
  readonly id: string
  readonly product: RefProduct
  /** Ten-thousandths. */
  price: number
  readonly tax: TaxKind
  readonly discount: RefDiscount | undefined
  /** What earlier invoices took off, in cents. */
  takenOff: number
  ordered: number
  cancelled: number
  picked: number
  packed: number
  shipped: number
  invoiced: number
  /** Units claimed on shelves. */
  readonly claims: Map<RefLevel, number>
  /** Units claimed and in no bin yet, and the day on which they get one. */
  soft: number
  hardenOn: string
}

export interface RefBefore {
  readonly destination: string
  readonly discount: RefDiscount | undefined
  readonly lines: ReadonlyMap<RefLine, { readonly wanted: number; readonly price: number }>
}

export interface RefOrder {
  readonly id: string
  number: string
  customer: string
  isConfirmed: boolean
  version: number
  lines: RefLine[]
  /** Where it goes: a word for each of the addresses of the model. */
  destination: string
  /** The day whose prices and taxes it has. */
  orderedOn: string
  /** The day on which it was promised to be there. */
  promisedOn: string | undefined
  discount: RefDiscount | undefined
  /** When somebody put it before all others that wait. */
  firstAt: number | undefined
  /** What it is not charged for sending, because it goes with one that is, or is wanted no more. */
  waived: number
  /** As it stood before its last amendment. */
  before: RefBefore | undefined
  /** What sending it costs. */
  shipping: { net: number; readonly tax: TaxKind } | undefined
  /** What it comes to in cents, as it was last written. */
  netMinor: number
  taxMinor: number
  grossMinor: number
  /** What its invoices charged so far. */
  readonly billed: RefBilled[]
  readonly holds: RefHold[]
  /** It leaves only as a whole. */
  shipsWhole: boolean
  /** Shared by the orders that go together. */
  joint: RefJoint | undefined
  /** Undefined: it is sent as one. */
  plan: RefPlan | undefined
}

export interface RefTask {
  id: string
  readonly order: RefOrder
  readonly line: RefLine
  readonly level: RefLevel
  asked: number
  picked: number
  status: 'open' | 'picked' | 'short'
  part: RefPart | undefined
}

export type RefPickStep =
  | { readonly kind: 'bin'; readonly before: RefBin | undefined }
  | { readonly kind: 'item'; readonly task: RefTask; readonly quantity: number }
  | { readonly kind: 'skip'; readonly task: RefTask; readonly place: number }

export interface RefPickList {
  readonly id: string
  status: 'open' | 'inHand' | 'done'
  picker: string
  confirmedBin: RefBin | undefined
  /** In walking order. */
  tasks: RefTask[]
  steps: RefPickStep[]
}

export interface RefPackage {
  id: string
  readonly order: RefOrder
  status: 'open' | 'closed' | 'shipped'
  readonly contents: Map<RefLine, number>
  sequence: number
  /** Shared by the packages that lie in one box. */
  parcel: RefParcel | undefined
  part: RefPart | undefined
}

/** What one command packed of one order. */
export interface RefPackStep {
  /** Counts the commands. */
  readonly command: number
  readonly box: RefPackage
  readonly fills: readonly { readonly line: RefLine; readonly quantity: number }[]
  readonly hasClosed: boolean
}

export interface RefShipment {
  readonly id: string
  readonly boxes: readonly RefPackage[]
  isInvoiced: boolean
}

export interface RefInvoice {
  readonly id: string
  readonly customer: string
  readonly dueOn: string
  readonly grossMinor: number
  paidMinor: number
}

export interface Reference {
  /** The calendar day where the house stands. */
  today: string
  readonly products: RefProduct[]
  readonly bins: RefBin[]
  readonly customers: string[]
  readonly levels: RefLevel[]
  readonly orders: RefOrder[]
  readonly pickLists: RefPickList[]
  readonly packages: RefPackage[]
  readonly packSteps: Map<RefOrder, RefPackStep[]>
  /** In the order in which they were made. */
  readonly putBacks: RefPutBack[]
  /** By whoever made them, the last one last. */
  readonly putBackSteps: Map<string, RefPutBackStep[]>
  readonly credit: Map<string, RefCredit>
  readonly prepayments: RefPrepayment[]
  readonly holdSettings: RefHoldSettings
  readonly book: PriceBook
  readonly quotes: RefQuote[]
  /** In the order in which they were made. */
  readonly allocations: RefAllocation[]
  readonly shipments: RefShipment[]
  readonly invoices: RefInvoice[]
  readonly transfers: RefTransfer[]
}

export function reservedOf(line: RefLine): number {
  return total(line.claims.values()) + line.soft
}

/** Wanted and claimed nowhere. */
export function shortOfLine(line: RefLine): number {
  return line.ordered - line.cancelled - reservedOf(line) - line.picked - line.packed - line.shipped
}

/** Promised units on a level, counted from the claims of every line. */
export function promisedOn(ref: Reference, level: RefLevel): number {
  const waiting = ref.putBacks.filter(({ line }) => !level.bin && line.product === level.product)
  return (
    claimedByTransfers(ref, level) +
    total(waiting.map(({ quantity, returned }) => quantity - returned)) +
    total(ref.orders.flatMap(({ lines }) => lines.map((line) => claimOn(line, level))))
  )
}

function claimOn(line: RefLine, level: RefLevel): number {
  if (level.bin) return line.claims.get(level) ?? 0
  return level.product === line.product ? line.picked + line.packed : 0
}

export function freeOn(ref: Reference, level: RefLevel): number {
  return level.onHand - promisedOn(ref, level)
}

/** What of a product may still be promised to anybody in a house: on shelves, claimed by nobody and not set aside. Only the main one sets goods aside, or claims them in no bin. */
export function unpromisedOf(ref: Reference, product: RefProduct, house: RefHouse = 'main'): number {
  const shelves = ref.levels.filter((level) => level.product === product && level.bin?.house === house)
  const soft = house === 'main' ? softlyClaimed(ref, product) : 0
  const aside = house === 'main' ? ref.allocations.filter((one) => one.product === product) : []
  return total(shelves.map((level) => freeOn(ref, level))) - soft - total(aside.map(({ remaining }) => remaining))
}

function softlyClaimed(ref: Reference, product: RefProduct): number {
  return total(ref.orders.flatMap(({ lines }) => lines.map((line) => (line.product === product ? line.soft : 0))))
}

/** The level of a product in a bin, made when it is new. */
export function levelOf(ref: Reference, product: RefProduct, bin: RefBin | undefined): RefLevel {
  const known = ref.levels.find((level) => level.product === product && level.bin === bin)
  if (known) return known
  const level: RefLevel = { made: ref.levels.length, product, bin, onHand: 0 }
  ref.levels.push(level)
  return level
}

/** What stops an order now. */
export const standingOn = (order: RefOrder) => order.holds.filter(({ isOff }) => !isOff)

/** The open pick list that an order stands on. */
export function openListOf(ref: Reference, order: RefOrder): RefPickList | undefined {
  return ref.pickLists.find((list) => list.tasks.some((task) => task.order === order && task.status === 'open'))
}

/** The status in the words of the contract, from what the lines say. */
export function statusOf(ref: Reference, order: RefOrder): string {
  const units = (of: (line: RefLine) => number) => total(order.lines.map(of))
  const wanted = units((line) => line.ordered - line.cancelled)
  if (wanted === 0) return 'cancelled'
  if (!order.isConfirmed) return units((line) => line.cancelled) > 0 ? 'cancelled' : 'draft'
  const shipped = units((line) => line.shipped)
  if (shipped === wanted) return units((line) => line.invoiced) === shipped ? 'closed' : 'shipped'
  const inBoxes = units((line) => line.packed)
  const onBench = units((line) => line.picked)
  if (openListOf(ref, order)) return inBoxes + onBench > 0 ? 'picking' : 'released'
  if (inBoxes > 0) return onBench > 0 ? 'packing' : 'packed'
  if (onBench > 0) return 'picked'
  return shipped > 0 ? 'partShipped' : 'confirmed'
}
