import type { LabelElement, LabelKind, LabelTemplate } from '../label-template.ts'
import { customsTemplate, palletTemplate, returnTemplate } from './parcel-templates.ts'
import { productTemplate } from './product-template.ts'
import { binTemplate, toteTemplate } from './shelf-templates.ts'
import { shippingTemplate } from './shipping-template.ts'

/** A6, the label of printers with millimetres. */
const A6 = { widthMm: 105, heightMm: 148 }

const usual: Readonly<Record<LabelKind, LabelTemplate>> = {
  shippingLabel: shippingTemplate,
  binLabel: binTemplate,
  productLabel: productTemplate,
  toteLabel: toteTemplate,
  palletLabel: palletTemplate,
  returnLabel: returnTemplate,
  customsLabel: customsTemplate,
}

/** The template of a kind of label as it comes with the program; a shipping label in A6 as well. */
export function builtInTemplate(kind: LabelKind, size: 'usual' | 'a6' = 'usual'): LabelTemplate {
  return size === 'a6' ? resized(usual[kind], A6) : usual[kind]
}

/** A template for a label of another size: everything smaller or larger by the same part, and in the same corner of the label. */
export function resized(template: LabelTemplate, size: { readonly widthMm: number; readonly heightMm: number }): LabelTemplate {
  const part = Math.min(size.widthMm / template.widthMm, size.heightMm / template.heightMm)
  if (part === 1) return { ...template, ...size }
  return { ...template, ...size, elements: template.elements.map((element) => scaled(element, part)) }
}

function scaled(element: LabelElement, part: number): LabelElement {
  const times = (mm: number) => Math.round(mm * part * 100) / 100
  const place = { x: times(element.x), y: times(element.y), width: times(element.width), height: times(element.height) }
  if (element.kind === 'text') return { ...element, ...place, size: times(element.size), least: times(element.least) }
  if (element.kind === 'box') return { ...element, ...place, thickness: times(element.thickness) }
  return { ...element, ...place }
}
