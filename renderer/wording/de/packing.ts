import type { packing as english } from '#renderer/wording/en/packing.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const packing: SameShape<typeof english> = {
  title: 'Packen',
}
