import type { ReadDb } from '#electron/database/schema.ts'
import type { DocumentLanguage, PrintedAddress } from '#electron/documents/printed-address.ts'
import type { Address } from '#shared/contract/terms.ts'
import { addressLines } from '#shared/domain/printing/address-lines.ts'
import { type Day, dayOf, type Instant } from '#shared/kernel/dates.ts'
import { loadCompany } from '../setup/company.ts'
import { addressOf } from '../warehouses/houses.ts'

/** The business as its documents see it: who sends, in which language, which days its days are. */
export interface House {
  readonly name: string
  readonly countryCode: string
  readonly language: DocumentLanguage
  readonly sender: PrintedAddress & { countryCode: string; email?: string | undefined; phone?: string | undefined }
  dayOf(at: Instant): Day
  /** An address as it is printed by a sender in this house's country. */
  printed(address: Address): PrintedAddress
}

/** Before a warehouse is set up its labels are in English, for A4. */
const nobody = { name: '', email: '', phone: '', documentLanguage: 'en', timeZone: 'UTC' } as const
const nowhere: Address = { name: '', line1: '', line2: '', postcode: '', city: '', region: '', country: 'GB' }

export async function loadHouse(db: ReadDb): Promise<House> {
  const { name, email, phone, documentLanguage, timeZone, address = nowhere } = { ...nobody, ...(await loadCompany(db)) }
  const from = { country: address.country, language: documentLanguage }
  const printed = (to: Address) => ({ name: to.name, lines: addressLines(to, from) })
  return {
    name,
    countryCode: address.country,
    language: documentLanguage,
    sender: { ...printed({ ...address, name }), countryCode: address.country, email: email || undefined, phone: phone || undefined },
    dayOf: (at) => dayOf(at, timeZone),
    printed,
  }
}

/** The return address on a parcel: that of the warehouse it leaves from, where it has one of its own. */
export async function senderOf(db: ReadDb, house: House, warehouseId: string): Promise<House['sender']> {
  const address = await addressOf(db, warehouseId)
  return address ? { ...house.sender, ...house.printed(address), countryCode: address.country } : house.sender
}
