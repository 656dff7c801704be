import type { settings as english } from '#renderer/wording/en/settings.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const settings: SameShape<typeof english> = {
  title: 'Einstellungen',
}
