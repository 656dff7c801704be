import type { WriteDb } from '#electron/database/schema.ts'
import type { Subject } from '#shared/contract/history.ts'
import { must } from '#shared/kernel/must.ts'
import type { Facts } from '../handle.ts'
import { loadLines, loadTransfer } from './transfers.sql.ts'

interface Telling {
  readonly tx: WriteDb
  readonly tell: (what: string, about: readonly Subject[], facts?: Facts) => void
}

/** Says what happened to a transfer: to it, its products, and the order that it is for. */
export async function tellTransfer({ tx, tell }: Telling, what: string, id: string, facts: Facts): Promise<void> {
  const { number, orderId } = must(await loadTransfer(tx, id), `transfer ${id}`)
  const products = new Set((await loadLines(tx, id)).map((line) => line.productId))
  tell(
    what,
    [
      { kind: 'transfer', id },
      ...(orderId === null ? [] : [{ kind: 'order', id: orderId } as const]),
      ...[...products].map((product) => ({ kind: 'product', id: product }) as const),
    ],
    { transfer: number, ...facts },
  )
}
