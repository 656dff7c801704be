import { fieldsIn } from './fill-text.ts'
import { labelFields } from './label-fields.ts'
import type { LabelElement, LabelTemplate } from './label-template.ts'

export const templateFaultKinds = ['SAME_ID', 'OUTSIDE', 'FIELD_UNKNOWN', 'FOLLOWS_NOTHING', 'PIXELS_MISSING'] as const

/** Why a template cannot be printed: which element, and what is wrong with it. */
export interface TemplateFault {
  readonly element: string
  readonly fault: (typeof templateFaultKinds)[number]
  /** The field or the element that is meant. */
  readonly what: string
}

/** Everything that is wrong with a template. One that passes is drawn for any data, on any print head. */
export function templateFaults(template: LabelTemplate): TemplateFault[] {
  const known = new Set<string>(labelFields[template.kind])
  const seen = new Set<string>()
  const faults: TemplateFault[] = []
  for (const element of template.elements) {
    const say = (fault: TemplateFault['fault'], what: string) => faults.push({ element: element.id, fault, what })
    if (seen.has(element.id)) say('SAME_ID', element.id)
    seen.add(element.id)
    if (isOutside(element, template)) say('OUTSIDE', element.id)
    for (const field of fieldsOf(element)) if (!known.has(field)) say('FIELD_UNKNOWN', field)
    const follows = element.kind === 'text' ? element.follows : undefined
    if (follows !== undefined && !isTextAbove(follows, element, template)) say('FOLLOWS_NOTHING', follows)
    if (element.kind === 'image' && !hasPixels(element.pixels)) say('PIXELS_MISSING', element.id)
  }
  return faults
}

/** What of a template can be printed as it is, for a look at the rest while something is wrong. */
export function withoutFaulty(template: LabelTemplate): LabelTemplate {
  const faulty = new Set(templateFaults(template).map(({ element }) => element))
  if (faulty.size === 0) return template
  // what follows an element that is left out follows nothing then
  return withoutFaulty({ ...template, elements: template.elements.filter(({ id }) => !faulty.has(id)) })
}

function fieldsOf(element: LabelElement): string[] {
  const words = element.kind === 'text' || element.kind === 'barcode' ? fieldsIn(element.text) : []
  return [...words, ...(element.when ?? []).map(({ field }) => field)]
}

function isOutside({ x, y, width, height }: LabelElement, label: LabelTemplate): boolean {
  return x >= label.widthMm || y >= label.heightMm || x + width <= 0 || y + height <= 0
}

/** What a text follows has to be drawn before it. */
function isTextAbove(id: string, element: LabelElement, { elements }: LabelTemplate): boolean {
  const before = elements.slice(0, elements.indexOf(element))
  return before.some((other) => other.id === id && other.kind === 'text')
}

function hasPixels({ width, height, base64 }: { readonly width: number; readonly height: number; readonly base64: string }): boolean {
  return Math.floor((base64.replaceAll('=', '').length * 3) / 4) === Math.ceil(width / 8) * height
}
