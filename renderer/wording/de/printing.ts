import type { printing as english } from '#renderer/wording/en/printing.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const printing: SameShape<typeof english> = {
  title: 'Drucken',
}
