import type { refusals as english } from '#renderer/wording/en/refusals.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const refusals: SameShape<typeof english> = {
  title: 'Abgelehnt',
}
