import type { LabelFields, LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** Labels of one template, one after the other. */
export interface LabelDocument {
  readonly template: LabelTemplate
  readonly labels: readonly { readonly fields: LabelFields; readonly copies: number }[]
}
