import type { shipping as english } from '#renderer/wording/en/shipping.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const shipping: SameShape<typeof english> = {
  title: 'Versand',
}
