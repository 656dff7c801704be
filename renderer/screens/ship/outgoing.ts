// What stands on the dispatch bench, as the screen needs it.
import type { TFunction } from 'i18next'
import type { ShipPackageRow } from '#shared/contract/shipping.ts'

/** The packages of one order that wait for a carrier. */
export type WaitingOrder = { readonly orderId: string; readonly number: string; readonly packages: readonly ShipPackageRow[] }

/** Packages by order, in the order in which the first of each was closed. */
export function byOrder(rows: readonly ShipPackageRow[]): WaitingOrder[] {
  const orders = new Map<string, WaitingOrder>()
  for (const row of rows) {
    const known = orders.get(row.orderId)?.packages ?? []
    orders.set(row.orderId, { orderId: row.orderId, number: row.orderNumber, packages: [...known, row] })
  }
  return [...orders.values()]
}

export function totalWeight(packages: readonly { readonly weightGrams: number }[]): number {
  return packages.reduce((sum, { weightGrams }) => sum + weightGrams, 0)
}

/** The carriers to choose from, each once however it is capitalised, the likeliest first. */
export function offeredCarriers(names: readonly string[], most: number): string[] {
  const seen = new Map<string, string>()
  for (const name of names) if (name !== '' && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name)
  return [...seen.values()].slice(0, most)
}

/** That labels go to the printer again: of one package by its number, of several by how many. */
export function reprintedText(t: TFunction, boxes: readonly { readonly number: string }[]): string {
  const [first] = boxes
  if (first && boxes.length === 1) return t('packing.step.reprinting', { number: first.number })
  return t('shipping.step.reprinting', { count: boxes.length })
}
