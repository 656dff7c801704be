import type { parties as english } from '#renderer/wording/en/parties.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const parties: SameShape<typeof english> = {
  title: 'Kunden',
}
