import type { Refused } from './handle.ts'

/** Carries a refusal out of the transaction that it rolls back. */
export class RolledBack extends Error {
  readonly refusal: Refused

  constructor(refusal: Refused) {
    super(refusal.code)
    this.refusal = refusal
  }
}
