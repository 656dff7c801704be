import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import type { DocumentKind, PrintJobRow } from '#shared/contract/printing.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

export type Print = {
  /** Queues a document for this station's printer. */
  readonly print: (documentKind: DocumentKind, documentId: string) => Promise<void>
  readonly isPrinting: boolean
  /** What became of it, with the way to the queue. */
  readonly note: ReactNode
}

/** Printing from a panel: the document waits in the queue for its printer, and the note says so. */
export function usePrint(): Print {
  const { t } = useTranslation()
  const attempt = useAttempt(hub.printing.printDocument)
  const [job, setJob] = useState<PrintJobRow>()

  async function print(documentKind: DocumentKind, documentId: string) {
    setJob(undefined)
    setJob(await attempt.run({ id: uuidV7Ids.next(), documentKind, documentId }))
  }

  const note = job ? (
    <Note tone="neutral" action={<Link href="/printing">{t('printing.title')}</Link>}>
      {t('printing.queued', { document: t(`printing.document.${job.documentKind}`), number: job.documentNumber, station: job.station })}
    </Note>
  ) : (
    attempt.trouble && <TroubleNote trouble={attempt.trouble} />
  )
  return { print, isPrinting: attempt.isRunning, note }
}
