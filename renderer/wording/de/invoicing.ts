import type { invoicing as english } from '#renderer/wording/en/invoicing.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const invoicing: SameShape<typeof english> = {
  title: 'Rechnungen',
}
