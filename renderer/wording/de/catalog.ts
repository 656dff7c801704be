import type { catalog as english } from '#renderer/wording/en/catalog.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const catalog: SameShape<typeof english> = {
  title: 'Artikel',
}
