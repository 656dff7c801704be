import type { RefOrder } from './reference.ts'

/** Why an order stands still. */
export interface RefHold {
  readonly id: string
  readonly reason: string
  /** Undefined: a person placed it. */
  readonly rule: RefRule | undefined
  isOff: boolean
}

export type RefRule = 'creditLimit' | 'overdue' | 'prepaid' | 'firstOrder'

/** How far a customer is trusted. */
export interface RefCredit {
  limitMinor: number | undefined
  isPrepaid: boolean
}

export interface RefPrepayment {
  readonly order: RefOrder
  readonly amountMinor: number
  usedMinor: number
}

/** When orders stop by themselves. */
export interface RefHoldRules {
  checksCreditLimit: boolean
  checksOverdue: boolean
  overdueDays: number
  overdueMinor: number
  firstOrderMinor: number | null
  creditNeedsOwner: boolean
}

export interface RefHoldSettings extends RefHoldRules {
  version: number
}
