import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

const JOBS_LOOKED_AT = 50

type LabelledBox = { readonly id: string; readonly number: string }

/**
 * Prints a package's label once more. A label that still waits, or of which nobody knows what left the printer, is sent again:
 * a second job beside it would end in two labels for one box.
 */
export async function reprintLabel(box: LabelledBox): Promise<{ ok: true; value: PrintJobRow } | AnyTrouble> {
  const jobs = await replyOf(hub.printing.listPrintJobs({ search: box.number, openOnly: true, limit: JOBS_LOOKED_AT }))
  if (!jobs.ok) return jobs
  const open = jobs.value.rows.find(({ documentId, documentKind }) => documentId === box.id && documentKind === 'shippingLabel')
  return open && open.state !== 'sending'
    ? replyOf(hub.printing.resolvePrintJob({ id: open.id, outcome: 'again' }))
    : replyOf(hub.printing.printDocument({ id: uuidV7Ids.next(), documentKind: 'shippingLabel', documentId: box.id }))
}

/** The same for several packages, one after the other; the first that is refused ends it. */
export async function reprintLabels(boxes: readonly LabelledBox[]): Promise<{ ok: true; value: readonly LabelledBox[] } | AnyTrouble> {
  for (const box of boxes) {
    const answer = await reprintLabel(box)
    if (!answer.ok) return answer
  }
  return { ok: true, value: boxes }
}
