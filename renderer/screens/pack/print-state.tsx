import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { PrintJobState } from '#renderer/records/print-job-state.tsx'
import classes from '#renderer/screens/pack/pack.module.css'
import { printReasonText } from '#renderer/wording/print-reason-text.ts'
import type { PackageView } from '#shared/contract/packing.ts'

const JOBS_LOOKED_AT = 20
const documents = ['shippingLabel', 'packingSlip'] as const

/** What became of a package's label and slip, or why they are not printed yet. */
export function PrintState({ box }: { box: PackageView }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.printing.listPrintJobs.queryOptions({ input: { search: box.number, limit: JOBS_LOOKED_AT } }))
  return (
    <dl className={classes['prints']}>
      {documents.map((kind) => {
        // Newest first, so the first one found is the one that counts.
        const job = data?.rows.find(({ documentId, documentKind }) => documentId === box.id && documentKind === kind)
        if (!job) return undefined
        return (
          <div key={kind}>
            <dt>{t(`printing.document.${kind}`)}</dt>
            <dd>
              <PrintJobState job={job} /> {printReasonText(t, job)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
