import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import type { DocumentKind, PrintJobRow } from '#shared/contract/printing.ts'
import { testLabelId } from '#shared/domain/labels/test-label.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** The newest jobs, among which the test is found again. */
const jobsLookedAt = 20

/** Printing something that stands for nothing: the command sheet, or a label of made-up data. */
export function useTestPrint() {
  const attempt = useAttempt(hub.printing.printDocument)
  const [asked, setAsked] = useState<PrintJobRow>()
  const { data: jobs } = useQuery(ask.printing.listPrintJobs.queryOptions({ input: { limit: jobsLookedAt }, enabled: asked !== undefined }))

  async function print(documentKind: DocumentKind, station: string) {
    if (attempt.isRunning) return
    const documentId = documentKind === 'commandSheet' ? 'commandSheet' : testLabelId({ by: 'use' })
    setAsked(await attempt.run({ id: uuidV7Ids.next(), documentKind, documentId, station }))
  }

  return {
    print,
    isRunning: attempt.isRunning,
    trouble: attempt.trouble,
    /** The test that was asked for last, as it stands now. */
    job: jobs?.rows.find(({ id }) => id === asked?.id) ?? asked,
  }
}
