/** Turns what a hub answered instead of doing it into a sentence. A refusal code without words does not compile. */
import type { TFunction } from 'i18next'
import type { AnyRefusal, AnyTrouble, RefusalCode, RefusalData } from '#renderer/api/any-refusal.ts'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { faultyCodeText } from '#renderer/wording/faulty-code-text.ts'
import { formatDay, formatMoney, formatQuantity } from '#renderer/wording/format.ts'
import { templateFaultsText } from '#renderer/wording/template-faults-text.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'
import { foundKinds } from '#shared/domain/files/file-kind.ts'
import type { HoldReason } from '#shared/domain/orders/order-holds.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { roles } from '#shared/domain/people/rights.ts'
import { printJobStates } from '#shared/domain/printing/print-job-state.ts'

type Say = LocaleTerms & { readonly t: TFunction }
type Sentences = { readonly [Code in RefusalCode]: (data: RefusalData<Code>, say: Say) => string }

const sentences: Sentences = {
  ADDRESSES_DIFFER: ({ numbers }, { t }) => t('refusals.ADDRESSES_DIFFER', { numbers: numbers.join(', ') }),
  ALLOCATION_ENDED: (data, { t }) => t('refusals.ALLOCATION_ENDED', data),
  ALLOCATION_FOR_NOBODY: (_data, { t }) => t('refusals.ALLOCATION_FOR_NOBODY'),
  ALLOCATION_UNKNOWN: (data, { t }) => t('refusals.ALLOCATION_UNKNOWN', data),
  ALLOCATION_USED: (data, say) => say.t('refusals.ALLOCATION_USED', { used: count(data.used, say) }),
  ALREADY_INVOICED: (data, { t }) => t('refusals.ALREADY_INVOICED', data),
  ALREADY_SET_UP: (data, { t }) => t('refusals.ALREADY_SET_UP', data),
  ALREADY_TOGETHER: ({ numbers }, { t }) => t('refusals.ALREADY_TOGETHER', { numbers: numbers.join(', ') }),
  JOINT_WAITS: (data, { t }) => t('refusals.JOINT_WAITS', data),
  NOT_TOGETHER: (data, { t }) => t('refusals.NOT_TOGETHER', data),
  ORDERS_DIFFER: ({ trait, numbers }, { t }) => t(`refusals.ORDERS_DIFFER.${trait}`, { numbers: numbers.join(', ') }),
  ORDER_IN_PARTS: (data, { t }) => t('refusals.ORDER_IN_PARTS', data),
  ORDER_JOINED: ({ number, others }, { t }) => t('refusals.ORDER_JOINED', { number, others: others.join(', ') }),
  ORDER_PACKED: (data, { t }) => t('refusals.ORDER_PACKED', data),
  ALREADY_SHIPPED: (data, { t }) => t('refusals.ALREADY_SHIPPED', data),
  BACKUP_UNKNOWN: (data, { t }) => t('refusals.BACKUP_UNKNOWN', data),
  ATTACHMENTS_FULL: (data, { t }) => t('refusals.ATTACHMENTS_FULL', data),
  ATTACHMENT_UNKNOWN: (_data, { t }) => t('refusals.ATTACHMENT_UNKNOWN'),
  BARCODE_TAKEN: (data, { t }) => t('refusals.BARCODE_TAKEN', data),
  BIN_FIRST: (data, { t }) => t('refusals.BIN_FIRST', data),
  BIN_RANGE_TOO_LONG: (data, say) => say.t('refusals.BIN_RANGE_TOO_LONG', { number: count(data.count, say), most: count(data.most, say) }),
  BIN_RANGE_WRONG: ({ range, fault }, { t }) => t('refusals.BIN_RANGE_WRONG', { range, fault: t(`refusals.rangeFault.${fault}`) }),
  BIN_TAKEN: (data, { t }) => t('refusals.BIN_TAKEN', data),
  BIN_UNKNOWN: (data, { t }) => t('refusals.BIN_UNKNOWN', data),
  BIN_WRONG: (data, { t }) => t('refusals.BIN_WRONG', data),
  CANCELLATION_STANDS: (data, { t }) => t('refusals.CANCELLATION_STANDS', data),
  CHANGED_MEANWHILE: (data, { t }) => t('refusals.CHANGED_MEANWHILE', data),
  CODE_FAULTY: ({ scan, ...problem }, { t }) => t('refusals.CODE_FAULTY', { scan: readableScan(scan), why: faultyCodeText(t, problem) }),
  CODE_UNKNOWN: (data, { t }) => t('refusals.CODE_UNKNOWN', data),
  COMPANY_INCOMPLETE: ({ missing }, { t }) =>
    t('refusals.COMPANY_INCOMPLETE', { missing: missing.map((part) => missingPart(part, t)).join(', ') }),
  ADDRESS_DEFAULT_TWICE: (data, { t }) =>
    t(data.what === 'billing' ? 'refusals.ADDRESS_DEFAULT_TWICE_BILLING' : 'refusals.ADDRESS_DEFAULT_TWICE'),
  CUSTOMER_MERGED: (data, { t }) => t('refusals.CUSTOMER_MERGED', data),
  CUSTOMER_SAME: (data, { t }) => t('refusals.CUSTOMER_SAME', data),
  MADE_ALREADY: ({ dueOn, number }, { t, locale }) => t('refusals.MADE_ALREADY', { day: formatDay(dueOn, locale), number }),
  NEVER_DUE: ({ endOn }, { t, locale }) => t('refusals.NEVER_DUE', { day: formatDay(endOn, locale) }),
  NOT_DUE: ({ dueOn }, { t, locale }) => t('refusals.NOT_DUE', { day: formatDay(dueOn, locale) }),
  RECURRING_UNKNOWN: (_data, { t }) => t('refusals.RECURRING_UNKNOWN'),
  TEMPLATE_UNKNOWN: (_data, { t }) => t('refusals.TEMPLATE_UNKNOWN'),
  TEMPLATE_IN_USE: ({ name, recurring }, { t }) => t('refusals.TEMPLATE_IN_USE', { name, count: recurring }),
  COST_OWNER_ONLY: (_data, { t }) => t('refusals.COST_OWNER_ONLY'),
  PRICE_ID_TAKEN: (_data, { t }) => t('refusals.PRICE_ID_TAKEN'),
  TAGS_TOO_MANY: (data, { t }) => t('refusals.TAGS_TOO_MANY', data),
  TAX_NUMBERS_DIFFER: (data, { t }) => t('refusals.TAX_NUMBERS_DIFFER', data),
  CUSTOMER_NUMBER_TAKEN: (data, { t }) => t('refusals.CUSTOMER_NUMBER_TAKEN', data),
  CUSTOMER_UNKNOWN: (data, { t }) => t('refusals.CUSTOMER_UNKNOWN', data),
  DAYS_REVERSED: ({ from, to }, { t, locale }) => t('refusals.DAYS_REVERSED', { from: formatDay(from, locale), to: formatDay(to, locale) }),
  DELIVERED_IN_FUTURE: (data, { t }) => t('refusals.DELIVERED_IN_FUTURE', data),
  DELIVERED_TOO_EARLY: (data, { t }) => t('refusals.DELIVERED_TOO_EARLY', data),
  DOCUMENT_UNKNOWN: (data, { t }) => t('refusals.DOCUMENT_UNKNOWN', data),
  DUE_IN_CLOSED: (data, { t }) => t('refusals.DUE_IN_CLOSED', data),
  DUE_IN_RECEIVED: (data, say) => say.t('refusals.DUE_IN_RECEIVED', { received: count(data.received, say) }),
  DUE_IN_UNKNOWN: (data, { t }) => t('refusals.DUE_IN_UNKNOWN', data),
  FILE_REFUSED: ({ fileName, problemCount }, { t }) => t('refusals.FILE_REFUSED', { fileName, count: problemCount }),
  FILE_ATTACHED_ALREADY: (data, { t }) => t('refusals.FILE_ATTACHED_ALREADY', data),
  FILE_KIND_REFUSED: ({ found, taken }, { t }) =>
    t('refusals.FILE_KIND_REFUSED', { found: foundKind(found, t), taken: taken.map((kind) => t(`files.kind.${kind}`)).join(', ') }),
  FILE_TOO_BIG: ({ byteCount, most }, say) =>
    say.t('refusals.FILE_TOO_BIG', { size: megabytes(byteCount, say), most: megabytes(most, say) }),
  FILE_UNKNOWN: (_data, { t }) => t('refusals.FILE_UNKNOWN'),
  GTIN_CHECK_DIGIT: (data, { t }) => t('refusals.GTIN_CHECK_DIGIT', data),
  HOLD_OFF_ALREADY: (data, { t }) => t('refusals.HOLD_OFF_ALREADY', data),
  HOLD_OWNER_ONLY: (data, { t }) => t('refusals.HOLD_OWNER_ONLY', data),
  HOLD_TWICE: (_data, { t }) => t('refusals.HOLD_TWICE'),
  HOLD_UNKNOWN: (_data, { t }) => t('refusals.HOLD_UNKNOWN'),
  TRANSFER_ARRIVED: (data, say) => say.t('refusals.TRANSFER_ARRIVED', { ...data, received: count(data.received, say) }),
  TRANSFER_NOT_SO: ({ number, status }, { t }) => t('refusals.TRANSFER_NOT_SO', { number, status: t(`transfers.status.${status}`) }),
  TRANSFER_SHORT: ({ lines }, { t }) =>
    t('refusals.TRANSFER_SHORT', { lines: lines.map(({ sku, available, wanted }) => `${sku} ${available} / ${wanted}`).join(', ') }),
  TRANSFER_UNKNOWN: (data, { t }) => t('refusals.TRANSFER_UNKNOWN', data),
  WAREHOUSE_SAME: (data, { t }) => t('refusals.WAREHOUSE_SAME', data),
  HOUSE_UNDER_WAY: (data, say) => say.t('refusals.HOUSE_UNDER_WAY', { ...data, units: count(data.units, say) }),
  LINE_UNKNOWN: (_data, { t }) => t('refusals.LINE_UNKNOWN'),
  NOT_IN_PARTS: (data, { t }) => t('refusals.NOT_IN_PARTS', data),
  PART_EMPTY: (data, { t }) => t('refusals.PART_EMPTY', data),
  PART_IN_THE_WAY: (data, { t }) => t('refusals.PART_IN_THE_WAY', data),
  PART_SHIPPED: ({ number, shipped }, { t }) => t('refusals.PART_SHIPPED', { number, count: shipped }),
  PART_TWICE: (_data, { t }) => t('refusals.PART_TWICE'),
  PART_UNDER_WAY: (data, say) => say.t('refusals.PART_UNDER_WAY', { ...data, held: count(data.held, say) }),
  PART_UNKNOWN: (_data, { t }) => t('refusals.PART_UNKNOWN'),
  PARTS_DO_NOT_ADD_UP: ({ lines }, { t }) =>
    t('refusals.PARTS_DO_NOT_ADD_UP', { lines: lines.map(({ sku, planned, wanted }) => `${sku} ${planned} / ${wanted}`).join(', ') }),
  SPLIT_BILLED: ({ number, billedMinor, currency }, { t, locale }) =>
    t('refusals.SPLIT_BILLED', { number, billed: formatMoney(billedMinor, currency, locale) }),
  HOUSES_DIFFER: ({ numbers }, { t }) => t('refusals.HOUSES_DIFFER', { numbers: numbers.join(', ') }),
  TRACKING_IS_COMMAND: ({ word }, { t }) => t('refusals.TRACKING_IS_COMMAND', { word }),
  IMPORTS_BUSY: ({ running }, say) => say.t('refusals.IMPORTS_BUSY', { running: count(running, say) }),
  IMPORT_OVER: ({ state }, { t }) => t('refusals.IMPORT_OVER', { state: t(`imports.state.${state}`) }),
  IMPORT_UNKNOWN: (_data, { t }) => t('refusals.IMPORT_UNKNOWN'),
  INPUT_WRONG: ({ fields }, { t }) => t('refusals.INPUT_WRONG', { fields: fields.map(({ path }) => path).join(', ') }),
  INVOICE_UNKNOWN: (data, { t }) => t('refusals.INVOICE_UNKNOWN', data),
  ITEM_ALREADY_PACKED: ({ scannedItem, packed }, say) => say.t('refusals.ITEM_ALREADY_PACKED', { scannedItem, packed: count(packed, say) }),
  ITEM_EXPIRED: ({ scannedItem, expiredOn }, { t, locale }) =>
    t('refusals.ITEM_EXPIRED', { scannedItem, expiredOn: formatDay(expiredOn, locale) }),
  ITEM_FIRST: (data, { t }) => t('refusals.ITEM_FIRST', data),
  ITEM_NOT_IN_ORDER: (data, { t }) => t('refusals.ITEM_NOT_IN_ORDER', data),
  ITEM_WRONG: (data, { t }) => t('refusals.ITEM_WRONG', data),
  LAST_TASK: (data, { t }) => t('refusals.LAST_TASK', data),
  LINE_TWICE: (_data, { t }) => t('refusals.LINE_TWICE'),
  LIST_FOR_NOBODY: (_data, { t }) => t('refusals.LIST_FOR_NOBODY'),
  LIST_TOO_LONG: ({ most }, say) => say.t('refusals.LIST_TOO_LONG', { most: count(most, say) }),
  LOT_WRONG: (data, { t }) => t('refusals.LOT_WRONG', data),
  NAME_TAKEN: (data, { t }) => t('refusals.NAME_TAKEN', data),
  NOTHING_CHANGES: (data, { t }) => t('refusals.NOTHING_CHANGES', data),
  NOTHING_TO_CANCEL: ({ number }, { t }) => t('refusals.NOTHING_TO_CANCEL', { number }),
  NOTHING_TO_PACK: ({ number, status }, { t }) => t('refusals.NOTHING_TO_PACK', { number, status: orderState(status, t) }),
  NOTHING_TO_PICK: ({ orders }, { t }) => t('refusals.NOTHING_TO_PICK', { orders: orders.join(', ') }),
  NOTHING_TO_PUT_BACK: (_data, { t }) => t('refusals.NOTHING_TO_PUT_BACK'),
  NOTHING_TO_UNDO: (data, { t }) => t('refusals.NOTHING_TO_UNDO', data),
  NOT_ALLOWED: ({ role, needs }, { t }) => t('refusals.NOT_ALLOWED', { role: roleWord(role, t), needs: rightWord(needs, t) }),
  NOT_YOURS: (data, { t }) => t('refusals.NOT_YOURS', data),
  NOT_RESERVED: (data, say) =>
    say.t('refusals.NOT_RESERVED', { ...data, reserved: count(data.reserved, say), wanted: count(data.wanted, say) }),
  NOT_SET_UP: (_data, { t }) => t('refusals.NOT_SET_UP'),
  NOT_FIRST: (data, say) => say.t('refusals.NOT_FIRST', data),
  NOT_SHORT: (data, say) => say.t('refusals.NOT_SHORT', { ...data, short: count(data.short, say), wanted: count(data.wanted, say) }),
  NO_PUT_BACK_STEP: (_data, { t }) => t('refusals.NO_PUT_BACK_STEP'),
  NO_PRICE: (data, { t }) => t('refusals.NO_PRICE', data),
  ORDER_BEING_PICKED: (data, { t }) => t('refusals.ORDER_BEING_PICKED', data),
  ORDER_INCOMPLETE: (data, say) => say.t('refusals.ORDER_INCOMPLETE', { ...data, short: count(data.short, say) }),
  ORDER_NOT_AMENDABLE: ({ number, status }, { t }) => t('refusals.ORDER_NOT_AMENDABLE', { number, status: orderState(status, t) }),
  ORDER_NOT_CANCELLED: ({ number, status }, { t }) => t('refusals.ORDER_NOT_CANCELLED', { number, status: orderState(status, t) }),
  ORDER_NOT_DRAFT: ({ number, status }, { t }) => t('refusals.ORDER_NOT_DRAFT', { number, status: orderState(status, t) }),
  ORDER_NOT_OPEN: ({ number, status }, { t }) => t('refusals.ORDER_NOT_OPEN', { number, status: orderState(status, t) }),
  ORDER_ON_HOLD: ({ orders }, { t }) => t('refusals.ORDER_ON_HOLD', { orders: heldOrders(orders, t) }),
  ORDER_REFUSED: (data, { t }) => t('refusals.ORDER_REFUSED', data),
  ORDER_UNDER_WAY: ({ number, status }, { t }) => t('refusals.ORDER_UNDER_WAY', { number, status: orderState(status, t) }),
  ORDER_UNKNOWN: (data, { t }) => t('refusals.ORDER_UNKNOWN', data),
  PACKAGE_EMPTY: (data, { t }) => t('refusals.PACKAGE_EMPTY', data),
  PACKAGE_NOT_CLOSED: (data, { t }) => t('refusals.PACKAGE_NOT_CLOSED', data),
  PACKAGE_UNKNOWN: (data, { t }) => t('refusals.PACKAGE_UNKNOWN', data),
  PACK_TOO_BIG: ({ packQuantity, stillWanted }, say) =>
    say.t('refusals.PACK_TOO_BIG', { packQuantity: count(packQuantity, say), stillWanted: count(stillWanted, say) }),
  PAID_TOO_MUCH: ({ openMinor, amountMinor }, say) =>
    say.t('refusals.PAID_TOO_MUCH', { open: money(openMinor, say), amount: money(amountMinor, say) }),
  PICK_LIST_BEGUN: (data, { t }) => t('refusals.PICK_LIST_BEGUN', data),
  PICK_LIST_DONE: (data, { t }) => t('refusals.PICK_LIST_DONE', data),
  PICK_LIST_TAKEN: (data, { t }) => t('refusals.PICK_LIST_TAKEN', data),
  PICK_LIST_UNKNOWN: (data, { t }) => t('refusals.PICK_LIST_UNKNOWN', data),
  PICTURE_BROKEN: ({ found }, { t }) => t('refusals.PICTURE_BROKEN', { found: foundKind(found, t) }),
  PICTURE_SEE_THROUGH: (_data, { t }) => t('refusals.PICTURE_SEE_THROUGH'),
  PICTURE_TOO_LARGE: ({ width, height, most }, say) =>
    say.t('refusals.PICTURE_TOO_LARGE', { width: count(width, say), height: count(height, say), most: count(most, say) }),
  PRICE_SHIPPED: (data, { t }) => t('refusals.PRICE_SHIPPED', data),
  PRICE_GROUP_UNKNOWN: (data, { t }) => t('refusals.PRICE_GROUP_UNKNOWN', data),
  PRICE_LIST_UNKNOWN: (data, { t }) => t('refusals.PRICE_LIST_UNKNOWN', data),
  PRICE_TWICE: ({ fromQuantity, from }, say) =>
    say.t('refusals.PRICE_TWICE', { quantity: count(fromQuantity, say), day: formatDay(from, say.locale) }),
  TAX_RATE_UNKNOWN: (data, { t }) => t('refusals.TAX_RATE_UNKNOWN', data),
  PRICE_UNKNOWN: (_data, { t }) => t('refusals.PRICE_UNKNOWN'),
  PRINTER_UNKNOWN: (data, { t }) => t('refusals.PRINTER_UNKNOWN', data),
  PRINT_JOB_DONE: ({ state }, { t }) => t('refusals.PRINT_JOB_DONE', { state: printState(state, t) }),
  PRINT_JOB_UNKNOWN: (data, { t }) => t('refusals.PRINT_JOB_UNKNOWN', data),
  PRODUCTS_DIFFER: (data, { t }) => t('refusals.PRODUCTS_DIFFER', data),
  PRODUCT_FIXED: (data, { t }) => t('refusals.PRODUCT_FIXED', data),
  PRODUCT_UNKNOWN: (data, { t }) => t('refusals.PRODUCT_UNKNOWN', data),
  PROTOCOL_OTHER: (data, { t }) => t('refusals.PROTOCOL_OTHER', data),
  PUT_BACK_PROMISED: (data, { t }) => t('refusals.PUT_BACK_PROMISED', data),
  PURCHASE_UNREADABLE: (_data, { t }) => t('refusals.PURCHASE_UNREADABLE'),
  QUOTE_EXPIRED: (data, { t }) => t('refusals.QUOTE_EXPIRED', data),
  QUOTE_NOT_OPEN: ({ number, status }, { t }) => t('refusals.QUOTE_NOT_OPEN', { number, status: t(`quotes.status.${status}`) }),
  QUOTE_UNKNOWN: (data, { t }) => t('refusals.QUOTE_UNKNOWN', data),
  REGION_UNKNOWN: (data, { t }) => t('refusals.REGION_UNKNOWN', data),
  REQUEST_REUSED: (_data, { t }) => t('refusals.REQUEST_REUSED'),
  RECORD_UNKNOWN: (data, { t }) => t('refusals.RECORD_UNKNOWN', data),
  SAME_BIN: (data, { t }) => t('refusals.SAME_BIN', data),
  SERIAL_TWICE: (data, { t }) => t('refusals.SERIAL_TWICE', data),
  SERVER_BACKS_UP: (_data, { t }) => t('refusals.SERVER_BACKS_UP'),
  SEVERAL_ORDERS: ({ pickList, orders }, { t }) => t('refusals.SEVERAL_ORDERS', { pickList, orders: orders.join(', ') }),
  SHIPMENT_UNKNOWN: (data, { t }) => t('refusals.SHIPMENT_UNKNOWN', data),
  SHIPPED_ALREADY: (data, { t }) => t('refusals.SHIPPED_ALREADY', data),
  SKU_TAKEN: (data, { t }) => t('refusals.SKU_TAKEN', data),
  STILL_PICKING: (data, { t }) => t('refusals.STILL_PICKING', data),
  STOCK_RESERVED: ({ reserved, counted }, say) =>
    say.t('refusals.STOCK_RESERVED', { reserved: count(reserved, say), counted: count(counted, say) }),
  SORT_TOO_WIDE: (_data, { t }) => t('refusals.SORT_TOO_WIDE'),
  STOCK_SHORT: (data, say) =>
    'lines' in data ? shortLines(data.lines, say) : say.t('refusals.STOCK_SHORT', { available: count(data.available, say) }),
  STOCK_UNKNOWN: (data, { t }) => t('refusals.STOCK_UNKNOWN', data),
  TASK_NOT_OPEN: (_data, { t }) => t('refusals.TASK_NOT_OPEN'),
  TIME_ZONE_UNKNOWN: (data, { t }) => t('refusals.TIME_ZONE_UNKNOWN', data),
  WAREHOUSE_CODE_TAKEN: (data, { t }) => t('refusals.WAREHOUSE_CODE_TAKEN', data),
  WAREHOUSE_UNKNOWN: (data, { t }) => t('refusals.WAREHOUSE_UNKNOWN', data),
  ZONE_ELSEWHERE: (data, { t }) => t('refusals.ZONE_ELSEWHERE', data),
  LABEL_TEMPLATE_NAME_TAKEN: (data, { t }) => t('refusals.LABEL_TEMPLATE_NAME_TAKEN', data),
  LABEL_TEMPLATE_UNKNOWN: (data, { t }) => t('refusals.LABEL_TEMPLATE_UNKNOWN', data),
  LABEL_TEMPLATE_WRONG: ({ faults }, { t }) => t('refusals.LABEL_TEMPLATE_WRONG', { faults: templateFaultsText(t, faults) }),
  VIEW_NAME_TAKEN: (data, { t }) => t('refusals.VIEW_NAME_TAKEN', data),
  VIEW_NOT_YOURS: (data, { t }) => t('refusals.VIEW_NOT_YOURS', data),
  VIEW_UNKNOWN: (data, { t }) => t('refusals.VIEW_UNKNOWN', data),
  USER_UNKNOWN: (_data, { t }) => t('refusals.USER_UNKNOWN'),
}

/** A refusal as a sentence: what stands in the way, and what to do about it. */
export function refusalText(t: TFunction, refusal: AnyRefusal, terms: LocaleTerms): string {
  const { code, data } = refusal
  // The code picks the sentence whose data it is; the compiler does not follow the pair through the table. A newer hub may know more codes.
  const sentence = (sentences as Partial<Record<string, (data: unknown, say: Say) => string>>)[code]
  return sentence ? sentence(data, { ...terms, t }) : t('refusals.other', { code })
}

/** Why a call did not do what was asked: a refusal, a fault with its reference, or no hub to answer. */
export function troubleText(t: TFunction, trouble: AnyTrouble, terms: LocaleTerms): string {
  if ('refusal' in trouble) return refusalText(t, trouble.refusal, terms)
  if (!('fault' in trouble)) return t('refusals.absent')
  const { fault: ref, reason } = trouble
  if (reason === 'DISK_FULL') return t('refusals.faultDiskFull', { ref })
  return reason === 'STORAGE' ? t('refusals.faultStorage', { ref }) : t('refusals.fault', { ref })
}

type ShortLine = { readonly sku: string; readonly wanted: number; readonly available: number }

function shortLines(lines: readonly ShortLine[], say: Say): string {
  const words = lines.map(({ sku, wanted, available }) =>
    say.t('refusals.STOCK_SHORT_LINE', { sku, wanted: count(wanted, say), available: count(available, say) }),
  )
  return say.t('refusals.STOCK_SHORT_LINES', { lines: words.join(', ') })
}

function count(quantity: number, { locale }: Say): string {
  return formatQuantity(quantity, locale)
}

function money(minor: number, { currency, locale }: Say): string {
  return formatMoney(minor, currency, locale)
}

/** Words that travel as plain text are looked up among the ones that are known; another one is shown as it came. */
function known<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((one) => one === word)
}

function orderState(status: string, t: TFunction): string {
  const word = known(orderStatuses, status)
  return word ? t(`orders.status.${word}`) : status
}

function printState(state: string, t: TFunction): string {
  const word = known(printJobStates, state)
  return word ? t(`printing.state.${word}`) : state
}

function megabytes(bytes: number, { locale }: Say): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
}

function foundKind(kind: string, t: TFunction): string {
  const word = known(foundKinds, kind)
  return t(`files.kind.${word ?? 'unknown'}`)
}

function roleWord(role: string, t: TFunction): string {
  const word = known(roles, role)
  return word ? t(`settings.role.${word}`) : role
}

function rightWord(right: string, t: TFunction): string {
  const word = known(['floor', 'office', 'owner'], right)
  return word ? t(`refusals.right.${word}`) : right
}

function missingPart(part: string, t: TFunction): string {
  const word = known(['setup', 'name', 'address'], part)
  return word ? t(`refusals.missing.${word}`) : part
}

/** Orders that a hold stops, each with its reasons. */
export function heldOrders(orders: readonly { readonly number: string; readonly reasons: readonly HoldReason[] }[], t: TFunction): string {
  return orders.map(({ number, reasons }) => `${number} (${reasons.map((reason) => t(`holds.reason.${reason}`)).join(', ')})`).join(', ')
}
