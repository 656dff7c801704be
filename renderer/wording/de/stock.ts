import type { stock as english } from '#renderer/wording/en/stock.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const stock: SameShape<typeof english> = {
  title: 'Bestand',
}
