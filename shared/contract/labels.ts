import { z } from 'zod'
import { builtInSizes } from '#shared/domain/labels/built-in/built-in-template.ts'
import { labelKinds, rotations, symbologies, textRules } from '#shared/domain/labels/label-template.ts'
import { labelLanguages, labelResolutions } from '#shared/domain/labels/printer-profile.ts'
import { templateFaultKinds } from '#shared/domain/labels/template-faults.ts'
import { command, query } from './procedure.ts'
import { ChangedMeanwhile, Count, filledText, Id, Instant, Missing, Version } from './terms.ts'

/** Longer labels come from no roll. */
const LONGEST_MM = 400
const Mm = z.number().min(-LONGEST_MM).max(LONGEST_MM)
const Length = z.number().min(0.05).max(LONGEST_MM)
const Word = z.string().min(1).max(40)

const Condition = z.strictObject({ field: Word, is: z.enum(['filled', 'empty', 'equal']), value: z.string().max(200).optional() })
const place = {
  id: Word,
  x: Mm,
  y: Mm,
  width: Length,
  height: Length,
  rotation: z.literal(rotations),
  when: z.array(Condition).max(8).readonly().optional(),
}
const Element = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    ...place,
    text: z.string().max(1000),
    size: z.number().min(1).max(200),
    least: z.number().min(1).max(200),
    rule: z.enum(textRules),
    align: z.enum(['left', 'center', 'right']),
    at: z.enum(['top', 'middle', 'bottom']),
    follows: Word.optional(),
  }),
  z.strictObject({
    kind: z.literal('barcode'),
    ...place,
    symbology: z.enum(symbologies),
    text: z.string().max(1000),
    module: z.number().min(0.1).max(10),
    hasDigits: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('image'),
    ...place,
    pixels: z.strictObject({ width: z.int().min(1).max(2000), height: z.int().min(1).max(2000), base64: z.base64().max(700_000) }),
  }),
  z.strictObject({ kind: z.literal('line'), ...place }),
  z.strictObject({
    kind: z.literal('box'),
    ...place,
    fill: z.enum(['none', 'black', 'inverted']),
    thickness: z.number().min(0.1).max(20),
  }),
  z.strictObject({ kind: z.literal('triangle'), ...place, points: z.enum(['up', 'down']) }),
])

/** A label as data: its size in millimetres, and what stands where on it. */
export const LabelTemplate = z.strictObject({
  kind: z.enum(labelKinds),
  widthMm: z.number().min(10).max(LONGEST_MM),
  heightMm: z.number().min(10).max(LONGEST_MM),
  elements: z.array(Element).max(100).readonly(),
})

/** How a printer wants its labels: its language, how fine its print head is, and what is set at each print. */
export const PrinterProfile = z.object({
  language: z.enum(labelLanguages),
  dpi: z.literal(labelResolutions),
  widthMm: z.number().min(10).max(LONGEST_MM).optional(),
  darkness: z.int().min(0).max(15).optional(),
  speed: z.int().min(1).max(14).optional(),
  /** A4 with stickers: how many, of what size where they do not fill it, and the first one that is still there. */
  sheet: z
    .object({
      columns: z.int().min(1).max(10),
      rows: z.int().min(1).max(30),
      sticker: z
        .object({ width: z.number().min(10).max(210), height: z.number().min(10).max(297), gap: z.number().min(0).max(50) })
        .optional(),
      first: z.int().min(1).max(300).optional(),
    })
    .optional(),
})

export const SavedTemplate = z.object({
  id: Id,
  name: z.string(),
  template: LabelTemplate,
  /** Whether labels of its kind are drawn by it. */
  isUsed: z.boolean(),
  version: Version,
  changedAt: Instant,
  changedBy: z.string(),
})
export type SavedTemplate = z.infer<typeof SavedTemplate>

const LABEL_TEMPLATE_WRONG = z.object({
  faults: z.array(z.object({ element: z.string(), fault: z.enum(templateFaultKinds), what: z.string() })),
})
const LABEL_TEMPLATE_NAME_TAKEN = z.object({ name: z.string() })

export const labels = {
  listTemplates: query({
    summary: 'The label templates of the house, by kind and name; the built-in ones are not among them',
    input: z.object({}),
    output: z.object({
      templates: z.array(SavedTemplate),
      /** The kinds whose built-in template is used in another size than the usual one. */
      sizes: z.array(z.object({ kind: z.enum(labelKinds), size: z.enum(builtInSizes) })),
    }),
    refusals: {},
    needs: 'floor',
  }),
  saveTemplate: command({
    summary: 'Keep a label template under a name, or change one; a new one has no version',
    input: z.object({ id: Id, version: Version.optional(), name: filledText(60), template: LabelTemplate }),
    output: SavedTemplate,
    refusals: { LABEL_TEMPLATE_UNKNOWN: Missing, LABEL_TEMPLATE_NAME_TAKEN, LABEL_TEMPLATE_WRONG, CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
  deleteTemplate: command({
    summary: 'Delete a label template; where it was used the built-in one takes its place',
    input: z.object({ id: Id }),
    output: SavedTemplate,
    refusals: { LABEL_TEMPLATE_UNKNOWN: Missing },
    needs: 'office',
  }),
  useTemplate: command({
    summary: 'Choose the template that labels of a kind are drawn by; none is the built-in one, in this size',
    input: z.object({ kind: z.enum(labelKinds), templateId: Id.nullable(), size: z.enum(builtInSizes).optional() }),
    output: z.object({ kind: z.enum(labelKinds), templateId: Id.nullable() }),
    refusals: { LABEL_TEMPLATE_UNKNOWN: Missing },
    needs: 'office',
  }),
  previewTemplate: query({
    summary: 'A label of made-up data by a template, as the very bytes for a printer of this profile, base64',
    input: z.object({ template: LabelTemplate, profile: PrinterProfile }),
    output: z.object({ mediaType: z.string(), base64: z.string(), dpi: Count }),
    refusals: { LABEL_TEMPLATE_WRONG },
    needs: 'floor',
  }),
}
