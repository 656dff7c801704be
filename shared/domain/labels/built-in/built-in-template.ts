import type { LabelKind, LabelTemplate } from '../label-template.ts'
import { customsTemplate, palletTemplate, returnTemplate } from './parcel-templates.ts'
import { productTemplate } from './product-template.ts'
import { binTemplate, toteTemplate } from './shelf-templates.ts'
import { A6, shippingTemplate, shippingTemplateA6 } from './shipping-template.ts'
import { stretched } from './stretched.ts'

const usual: Readonly<Record<LabelKind, LabelTemplate>> = {
  shippingLabel: shippingTemplate,
  binLabel: binTemplate,
  productLabel: productTemplate,
  toteLabel: toteTemplate,
  palletLabel: palletTemplate,
  returnLabel: returnTemplate,
  customsLabel: customsTemplate,
}

/** The sizes that built-in templates come in. */
export const builtInSizes = ['usual', 'a6'] as const
export type BuiltInSize = (typeof builtInSizes)[number]

/** The sizes of a kind of label; 4 x 6 inches and A6 are two kinds of roll for the same label. */
export function sizesOf(kind: LabelKind): readonly BuiltInSize[] {
  return kind === 'shippingLabel' || kind === 'returnLabel' ? builtInSizes : ['usual']
}

/** The template of a kind of label as it comes with the program. */
export function builtInTemplate(kind: LabelKind, size: BuiltInSize = 'usual'): LabelTemplate {
  if (size === 'usual') return usual[kind]
  return kind === 'shippingLabel' ? shippingTemplateA6 : stretched(usual[kind], A6)
}
