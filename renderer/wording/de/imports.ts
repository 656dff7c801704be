import type { imports as english } from '#renderer/wording/en/imports.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const imports: SameShape<typeof english> = {
  title: 'Importe',
}
