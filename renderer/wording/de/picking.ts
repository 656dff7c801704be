import type { picking as english } from '#renderer/wording/en/picking.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const picking: SameShape<typeof english> = {
  title: 'Kommissionieren',
}
