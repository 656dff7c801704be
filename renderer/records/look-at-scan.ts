// What the program sees in a scan, for whoever tries a scanner out.
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { Gs1Problem } from '#shared/domain/scanning/gs1/faults.ts'

export type CodePart = { readonly ai: string; readonly value: string }

/** What a code says by itself, whatever the warehouse knows. */
export type CodeLook = {
  readonly kind: 'gs1' | 'gtin' | 'plain'
  readonly parts: readonly CodePart[]
  /** Why it is not what it begins like. */
  readonly problem: Gs1Problem | undefined
}

/** The thing behind a scan, or only what kind of code it is. */
export type SeenThing =
  | { readonly kind: 'bin'; readonly code: string; readonly zone: string }
  | { readonly kind: 'product'; readonly sku: string; readonly name: string; readonly packQuantity: number }
  | { readonly kind: 'order'; readonly number: string }
  | { readonly kind: 'code' }
  | { readonly kind: 'trouble' }

/** Reads a code by itself. */
export function lookAtCode(raw: string): CodeLook {
  const { kind, elements, problem } = readScanNow(raw)
  const parts = [...elements].map(([ai, value]) => ({ ai, value }))
  return { kind: kind === 'digitalLink' ? 'gs1' : kind, parts, problem }
}

/** Looks a scan up as the floor would: bins and orders by their code, products by any code they have. */
export async function findScanned(raw: string): Promise<SeenThing> {
  const { text } = readScanNow(raw)
  const code = text.toUpperCase()
  const [bins, order, product] = await Promise.all([
    replyOf(hub.stock.listBins({ search: code.slice(0, 40), limit: 5 })),
    replyOf(hub.orders.findOrder({ number: code.slice(0, 40) })),
    replyOf(hub.catalog.findProduct({ code: raw })),
  ])
  const bin = bins.ok ? bins.value.rows.find((row) => row.code === code) : undefined
  if (bin) return { kind: 'bin', code: bin.code, zone: bin.zone }
  if (order.ok) return { kind: 'order', number: order.value.number }
  if (product.ok) {
    const { sku, name } = product.value.product
    return { kind: 'product', sku, name, packQuantity: product.value.packQuantity }
  }
  const isAnswered = [bins, order, product].every((reply) => reply.ok || 'refusal' in reply)
  return { kind: isAnswered ? 'code' : 'trouble' }
}
