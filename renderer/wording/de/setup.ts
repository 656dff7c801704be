import type { setup as english } from '#renderer/wording/en/setup.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const setup: SameShape<typeof english> = {
  title: 'Einrichtung',
}
