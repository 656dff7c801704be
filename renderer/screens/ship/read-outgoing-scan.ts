// What a scan means while packages are being shipped: a package of ours, an item, or the carrier's tracking number.
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { ShipPackageRow } from '#shared/contract/shipping.ts'

/** Longest tracking number that a shipment keeps. */
export const LONGEST_TRACKING = 60
/** Longer codes are no package label of ours. */
const LONGEST_CODE = 200

export type OutgoingScan =
  | { readonly kind: 'packages'; readonly packages: readonly ShipPackageRow[] }
  | { readonly kind: 'item'; readonly name: string }
  | { readonly kind: 'tracking'; readonly number: string }
  | { readonly kind: 'tooLong'; readonly length: number }
  | { readonly kind: 'trouble'; readonly trouble: AnyTrouble }

/** Asks the hub what goes by this code; what nobody knows is taken for a tracking number. */
export async function readOutgoingScan(raw: string): Promise<OutgoingScan> {
  const { text } = readScanNow(raw)
  if (text.length > LONGEST_CODE) return { kind: 'tooLong', length: text.length }
  const found = await replyOf(hub.shipping.findPackages({ code: raw }))
  if (found.ok) return { kind: 'packages', packages: found.value.packages }
  if (!('refusal' in found) || found.refusal.code !== 'PACKAGE_UNKNOWN') return { kind: 'trouble', trouble: found }
  const item = await replyOf(hub.catalog.findProduct({ code: raw }))
  if (item.ok) return { kind: 'item', name: item.value.product.name }
  return text.length > LONGEST_TRACKING ? { kind: 'tooLong', length: text.length } : { kind: 'tracking', number: text }
}
