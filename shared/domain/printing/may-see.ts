import { mayDo, type Role } from '#shared/domain/people/rights.ts'

/** Invoices say what customers pay, so printing or previewing one is office work; every other document belongs to the floor too. */
export function maySee(documentKind: string, role: Role): boolean {
  return mayDo(role, documentKind === 'invoice' ? 'office' : 'floor')
}
