import type { orders as english } from '#renderer/wording/en/orders.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const orders: SameShape<typeof english> = {
  title: 'Aufträge',
}
