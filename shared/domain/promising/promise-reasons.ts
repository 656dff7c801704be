/** Why a promise is not for an earlier day. */
export const promiseReasonKinds = [
  /** The goods are not there before this day, when a confirmed delivery is due. */
  'dueIn',
  /** The same, with a delivery that nobody has confirmed. */
  'dueInUnconfirmed',
  /** The house is closed for the night. */
  'afterHours',
  /** The carrier of the day was gone when the order came. */
  'afterCutOff',
  /** Picking and packing takes longer than until the carrier comes. */
  'notReadyByCutOff',
  'dayOff',
  'holiday',
  'closedDay',
  /** The carrier does not come on that day. */
  'noCollection',
  'holidayThere',
  'transit',
] as const
export type PromiseReasonKind = (typeof promiseReasonKinds)[number]

export interface PromiseReason {
  readonly kind: PromiseReasonKind
  /** The day it is about. */
  readonly on?: string
  /** A time, a holiday's name, a number of days or hours. */
  readonly what: string
}
