import type { Day } from '#shared/kernel/dates.ts'

/** What an order lacks of a product. */
export interface Lacking {
  readonly productId: string
  readonly short: number
}

export interface DueIn {
  readonly productId: string
  readonly dueOn: Day
  readonly quantity: number
  readonly isConfirmed: boolean
}

/**
 * The delivery with which all that an order lacks would be there: of each product the first that is enough, of these the last. Null when nothing
 * that is due in is enough. `dueIn` is given in the order in which it comes.
 */
export function coverShort(lacking: readonly Lacking[], dueIn: readonly DueIn[]): { on: Day; isConfirmed: boolean } | null {
  let on = ''
  let isSure = true
  for (const { productId, short } of lacking) {
    let open = short
    let isConfirmed = true
    const enough = dueIn.find((receipt) => {
      if (receipt.productId !== productId) return false
      open -= receipt.quantity
      isConfirmed &&= receipt.isConfirmed
      return open <= 0
    })
    if (!enough) return null
    if (enough.dueOn > on) on = enough.dueOn
    isSure &&= isConfirmed
  }
  return lacking.length === 0 ? null : { on, isConfirmed: isSure }
}
