import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import type { DocumentKind, PrintJobRow } from '#shared/contract/printing.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** The newest jobs, among which the test is found again. */
const jobsLookedAt = 20

/** Printing something that stands for nothing: the command sheet, or the label of the first bin or product. */
export function useTestPrint() {
  const attempt = useAttempt(hub.printing.printDocument)
  const [asked, setAsked] = useState<PrintJobRow>()
  const { data: bins } = useQuery(ask.stock.listBins.queryOptions({ input: { limit: 1 } }))
  const { data: products } = useQuery(ask.catalog.listProducts.queryOptions({ input: { limit: 1 } }))
  const { data: jobs } = useQuery(ask.printing.listPrintJobs.queryOptions({ input: { limit: jobsLookedAt }, enabled: asked !== undefined }))

  /** What a test of this kind would print; undefined when there is nothing of the kind yet. */
  function subjectOf(kind: DocumentKind): string | undefined {
    if (kind === 'commandSheet') return 'commandSheet'
    return kind === 'binLabel' ? bins?.rows[0]?.id : products?.rows[0]?.id
  }

  async function print(documentKind: DocumentKind, station: string) {
    const documentId = subjectOf(documentKind)
    if (documentId === undefined || attempt.isRunning) return
    setAsked(await attempt.run({ id: uuidV7Ids.next(), documentKind, documentId, station }))
  }

  return {
    subjectOf,
    print,
    isRunning: attempt.isRunning,
    trouble: attempt.trouble,
    /** The test that was asked for last, as it stands now. */
    job: jobs?.rows.find(({ id }) => id === asked?.id) ?? asked,
  }
}
