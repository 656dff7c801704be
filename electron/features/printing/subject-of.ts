import type { Subject, SubjectKind } from '#shared/contract/history.ts'
import type { DocumentKind } from '#shared/contract/printing.ts'
import { readTestLabelId } from '#shared/domain/labels/test-label.ts'

const subjects: Readonly<Record<DocumentKind, SubjectKind | undefined>> = {
  invoice: 'invoice',
  packingSlip: 'package',
  shippingLabel: 'package',
  pickList: 'pickList',
  binLabel: 'bin',
  productLabel: 'product',
  transferSheet: 'transfer',
  palletLabel: 'package',
  returnLabel: 'package',
  customsLabel: 'package',
  toteLabel: undefined,
  commandSheet: undefined,
}

/** What a document is about, so that its prints stand in that thing's timeline. */
export function subjectOf(document: { readonly documentKind: DocumentKind; readonly documentId: string }): Subject[] {
  const kind = subjects[document.documentKind]
  return kind && !readTestLabelId(document.documentId) ? [{ kind, id: document.documentId }] : []
}
