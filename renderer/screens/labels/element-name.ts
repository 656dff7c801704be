import type { TFunction } from 'i18next'
import { type LabelField, labelFields } from '#shared/domain/labels/label-fields.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** What a field is called by people; one that this kind of label does not have stays as it is written. */
export function fieldName(t: TFunction, kind: LabelTemplate['kind'], field: string): string {
  const known: LabelField | undefined = labelFields[kind].find((one) => one === field)
  return known === undefined ? field : t(`labelFields.${known}`)
}

/** What an element is called on the screen: what it says, with the names of its fields; what says nothing goes by its kind and number. */
export function elementName(t: TFunction, element: LabelElement, template: LabelTemplate): string {
  const alike = template.elements.filter(({ kind }) => kind === element.kind)
  const numbered = `${t(`labels.kind.${element.kind}`)} ${alike.findIndex(({ id }) => id === element.id) + 1}`
  if (element.kind !== 'text' && element.kind !== 'barcode') return numbered
  const words = element.text.replaceAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (_, field: string) => `[${fieldName(t, template.kind, field)}]`)
  return /^\[[^[\]]*\]$/.test(words) ? words.slice(1, -1) : words.trim() || numbered
}

/** What it is: a text, a line; of a barcode its symbology, because a label often has the same code twice. */
export function elementKind(t: TFunction, element: LabelElement): string {
  return element.kind === 'barcode' ? t(`labels.symbology.${element.symbology}`) : t(`labels.kind.${element.kind}`)
}

/** Its name with the kind before it, where that is not said already. */
export function elementTitle(t: TFunction, element: LabelElement, template: LabelTemplate): string {
  const name = elementName(t, element, template)
  const kind = elementKind(t, element)
  return name.startsWith(kind) ? name : `${kind}: ${name}`
}
