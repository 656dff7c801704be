import type { home as english } from '#renderer/wording/en/home.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const home: SameShape<typeof english> = {
  title: 'Übersicht',
}
