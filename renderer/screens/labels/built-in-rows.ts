import { type BuiltInSize, builtInTemplate, sizesOf } from '#shared/domain/labels/built-in/built-in-template.ts'
import { type LabelKind, type LabelTemplate, labelKinds } from '#shared/domain/labels/label-template.ts'

/** A template that comes with the program, under the id that its row and its page have. */
export type BuiltInRow = { readonly id: string; readonly kind: LabelKind; readonly size: BuiltInSize; readonly template: LabelTemplate }

/** Every kind of label in every size there is of it. */
export const builtInRows: readonly BuiltInRow[] = labelKinds.flatMap((kind) =>
  sizesOf(kind).map((size) => ({ id: size === 'usual' ? kind : `${kind}-${size}`, kind, size, template: builtInTemplate(kind, size) })),
)
