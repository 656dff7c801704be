import type { attachments as english } from '#renderer/wording/en/attachments.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const attachments: SameShape<typeof english> = {
  title: 'Dateien',
  add: 'Datei anhängen',
  hint: 'oder hierher ziehen oder einfügen. Bis zu 8 MB.',
  attached_one: '{{name}} ist angehängt.',
  attached_other: '{{name}} und insgesamt {{count}} Dateien sind angehängt.',
  detached: '{{name}} ist abgenommen.',
  purchaseOrder: 'Bestellung des Kunden',
  open: 'Öffnen',
  openOf: '{{name}} öffnen',
  save: 'Speichern',
  saveOf: '{{name}} speichern',
  detach: 'Abnehmen',
  detachOf: '{{name}} abnehmen',
  unread: '{{name}} ließ sich nicht von der Platte lesen. Nichts wurde angehängt.',
  openFailed: '{{name}} ließ sich nicht öffnen: {{reason}}. Speichern geht weiterhin.',
}
