import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** The label of one tote. */
export interface ToteLabel {
  kind: 'toteLabel'
  /** The built-in one where nothing is said. */
  template?: LabelTemplate | undefined
  code: string
  language: DocumentLanguage
}
