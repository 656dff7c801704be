/** Turns what a hub refused on the floor into the red band: what it was, and what was expected. A floor refusal without words does not compile. */
import type { InferClientErrorUnion } from '@orpc/client'
import type { TFunction } from 'i18next'
import type { AnyTrouble, RefusalCode, RefusalData } from '#renderer/api/any-refusal.ts'
import type { HubClient } from '#renderer/api/hub.ts'
import type { RefusalOf } from '#renderer/api/reply.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { faultyCodeText } from '#renderer/wording/faulty-code-text.ts'
import { formatDay } from '#renderer/wording/format.ts'
import { heldOrders, troubleText } from '#renderer/wording/refusal-text.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'

export type WrongPrompt = Extract<Prompt, { kind: 'wrong' }>
type Words = { readonly text: string; readonly detail: string }

/** Refusals of any call, which the floor does not word by itself. */
type EverywhereCode = 'NOT_ALLOWED' | 'PROTOCOL_OTHER' | 'REQUEST_REUSED'
/** Refusals of what only the office does with the floor's work. */
type OfficeCode = 'PICK_LIST_BEGUN' | 'SORT_TOO_WIDE'
type FloorCode = Exclude<
  RefusalOf<InferClientErrorUnion<HubClient['picking' | 'packing' | 'putBacks' | 'shipping']>>['code'],
  EverywhereCode | OfficeCode
>
type FloorWords = { readonly [Code in FloorCode & RefusalCode]: (data: RefusalData<Code>, t: TFunction, locale: string) => Words }

const floorWords: FloorWords = {
  ADDRESSES_DIFFER: ({ numbers }, t) => ({
    text: t('floor.refused.addressesDiffer'),
    detail: t('floor.refused.addressesDifferDetail', { numbers: numbers.join(', ') }),
  }),
  ALREADY_SHIPPED: (data, t) => ({ text: t('floor.refused.alreadyShipped', data), detail: t('floor.refused.alreadyShippedDetail', data) }),
  BIN_FIRST: (data, t) => ({ text: t('floor.refused.binFirst', data), detail: t('floor.refused.binFirstDetail', data) }),
  BIN_WRONG: (data, t) => ({ text: t('floor.refused.binWrong', data), detail: t('floor.refused.expectedBin', data) }),
  CODE_FAULTY: ({ scan: _, ...problem }, t) => ({
    text: t('floor.refused.codeFaulty'),
    detail: t('floor.refused.codeFaultyDetail', { why: faultyCodeText(t, problem) }),
  }),
  CODE_UNKNOWN: ({ expected }, t) => ({
    text: t('floor.refused.codeUnknown'),
    detail: expected === '' ? t('floor.refused.nothingCounted') : t('floor.refused.expected', { expected }),
  }),
  DELIVERED_IN_FUTURE: (data, t) => ({ text: t('refusals.title'), detail: t('refusals.DELIVERED_IN_FUTURE', data) }),
  DELIVERED_TOO_EARLY: (data, t) => ({ text: t('refusals.title'), detail: t('refusals.DELIVERED_TOO_EARLY', data) }),
  HOUSES_DIFFER: ({ numbers }, t) => ({
    text: t('floor.refused.housesDiffer'),
    detail: t('floor.refused.addressesDifferDetail', { numbers: numbers.join(', ') }),
  }),
  TRACKING_IS_COMMAND: ({ word }, t) => ({ text: t('shipping.wrong.tooLong'), detail: t('refusals.TRACKING_IS_COMMAND', { word }) }),
  ITEM_ALREADY_PACKED: ({ scannedItem, packed }, t) => ({
    text: t('floor.refused.itemAlreadyPacked', { scannedItem }),
    detail: t('floor.refused.itemAlreadyPackedDetail', { count: packed }),
  }),
  ITEM_EXPIRED: ({ scannedItem, expiredOn }, t, locale) => ({
    text: t('floor.refused.itemExpired', { scannedItem }),
    detail: t('floor.refused.itemExpiredDetail', { expiredOn: formatDay(expiredOn, locale) }),
  }),
  ITEM_FIRST: (data, t) => ({ text: t('floor.refused.itemFirst', data), detail: t('floor.refused.itemFirstDetail', data) }),
  ITEM_NOT_IN_ORDER: (data, t) => ({ text: t('floor.refused.itemNotInOrder', data), detail: t('floor.refused.itemNotInOrderDetail') }),
  ITEM_WRONG: (data, t) => ({ text: t('floor.refused.itemWrong', data), detail: t('floor.refused.expected', data) }),
  LAST_TASK: (data, t) => ({ text: t('floor.refused.lastTask'), detail: t('floor.refused.lastTaskDetail', data) }),
  LOT_WRONG: (data, t) => ({ text: t('floor.refused.lotWrong', data), detail: t('floor.refused.lotWrongDetail', data) }),
  NOTHING_TO_PACK: (data, t) => ({ text: t('floor.refused.nothingToPack', data), detail: t('floor.refused.nothingToPackDetail') }),
  NOTHING_TO_PICK: ({ orders }, t) => ({
    text: t('floor.refused.nothingToPick', { orders: orders.join(', ') }),
    detail: t('floor.refused.nothingToPickDetail'),
  }),
  NOTHING_TO_PUT_BACK: (_data, t) => ({ text: t('putBack.nothing'), detail: t('putBack.nothingText') }),
  NO_PUT_BACK_STEP: (_data, t) => ({ text: t('floor.refused.nothingToUndo'), detail: t('putBack.noStep') }),
  NOTHING_TO_UNDO: (data, t) => ({ text: t('floor.refused.nothingToUndo'), detail: t('floor.refused.nothingToUndoDetail', data) }),
  ORDER_ON_HOLD: ({ orders }, t) => ({ text: t('holds.stopped'), detail: t('refusals.ORDER_ON_HOLD', { orders: heldOrders(orders, t) }) }),
  ORDER_INCOMPLETE: (data, t) => ({
    text: t('floor.refused.orderIncomplete', data),
    detail: t('floor.refused.orderIncompleteDetail', { count: data.short }),
  }),
  ORDER_UNKNOWN: (_data, t) => ({ text: t('floor.refused.orderUnknown'), detail: t('floor.refused.orderUnknownDetail') }),
  PART_IN_THE_WAY: (data, t) => ({ text: t('floor.refused.partInTheWay', data), detail: t('refusals.PART_IN_THE_WAY', data) }),
  PART_UNKNOWN: (_data, t) => ({ text: t('refusals.title'), detail: t('refusals.PART_UNKNOWN') }),
  PACKAGE_EMPTY: (data, t) => ({ text: t('floor.refused.packageEmpty', data), detail: t('floor.refused.packageEmptyDetail') }),
  PACKAGE_NOT_CLOSED: (data, t) => ({ text: t('floor.refused.packageNotClosed', data), detail: t('floor.refused.packageNotClosedDetail') }),
  PACKAGE_UNKNOWN: (_data, t) => ({ text: t('floor.refused.packageUnknown'), detail: t('floor.refused.packageUnknownDetail') }),
  PACK_TOO_BIG: ({ packQuantity, stillWanted }, t) => ({
    text: t('floor.refused.packTooBig', { packQuantity }),
    detail: t('floor.refused.packTooBigDetail', { count: stillWanted }),
  }),
  PICK_LIST_DONE: (data, t) => ({ text: t('floor.refused.listDone', data), detail: t('floor.refused.listDoneDetail') }),
  PICK_LIST_TAKEN: (data, t) => ({ text: t('floor.refused.listTaken', data), detail: t('floor.refused.listTakenDetail', data) }),
  PICK_LIST_UNKNOWN: (_data, t) => ({ text: t('floor.refused.listUnknown'), detail: t('floor.refused.listUnknownDetail') }),
  PUT_BACK_PROMISED: (data, t) => ({ text: t('floor.refused.nothingToUndo'), detail: t('putBack.promised', data) }),
  SERIAL_TWICE: (data, t) => ({ text: t('floor.refused.serialTwice', data), detail: t('floor.refused.serialTwiceDetail', data) }),
  SEVERAL_ORDERS: ({ pickList, orders }, t) => ({
    text: t('floor.refused.severalOrders', { pickList, count: orders.length }),
    detail: t('floor.refused.severalOrdersDetail', { orders: orders.join(', ') }),
  }),
  SHIPMENT_UNKNOWN: (_data, t) => ({ text: t('floor.refused.shipmentUnknown'), detail: t('floor.refused.shipmentUnknownDetail') }),
  JOINT_WAITS: (data, t) => ({ text: t('floor.refused.jointWaits', data), detail: t('floor.refused.jointWaitsDetail', data) }),
  STILL_PICKING: (data, t) => ({ text: t('floor.refused.stillPicking', data), detail: t('floor.refused.stillPickingDetail', data) }),
  TASK_NOT_OPEN: (_data, t) => ({ text: t('floor.refused.taskNotOpen'), detail: t('floor.refused.taskNotOpenDetail') }),
}

/** The band for a call that did not do what was asked. `scan` is what the scanner sent, when a scan was the cause. */
export function wrongPrompt(t: TFunction, trouble: AnyTrouble, terms: LocaleTerms, scan?: string): WrongPrompt {
  const code = 'refusal' in trouble ? trouble.refusal.code : undefined
  const known = code !== undefined && Object.hasOwn(floorWords, code) ? floorWords[code as FloorCode] : undefined
  // The code picks the words whose data it is; the compiler does not follow the pair through the table.
  const words =
    known && 'refusal' in trouble
      ? (known as (data: unknown, t: TFunction, locale: string) => Words)(trouble.refusal.data, t, terms.locale)
      : undefined
  const said = words ?? { text: t('floor.refused.notDone'), detail: troubleText(t, trouble, terms) }
  return { kind: 'wrong', ...said, scan, at: Date.now() }
}
