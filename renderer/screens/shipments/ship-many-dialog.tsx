import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { bulkShipProblems } from '#shared/contract/shipping.ts'
import { readShipLines } from '#shared/domain/shipping/read-ship-lines.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type Result = { id: string; code: string; number: string | null; problem: (typeof bulkShipProblems)[number] | null }

/** Many orders or packages, one on a line, each with its tracking number: pasted from the carrier's file, or scanned one after the other. */
export function ShipManyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [carrier, setCarrier] = useState('')
  const [text, setText] = useState('')
  const [results, setResults] = useState<readonly Result[]>()
  const ship = useAttempt(hub.shipping.shipOrders)
  const lines = readShipLines(text, carrier)
  const isWithoutCarrier = lines.some((line) => line.carrier === '')

  async function confirm() {
    if (results) return onClose()
    const done = await ship.run({ lines: lines.map((line) => ({ ...line, id: uuidV7Ids.next() })) })
    if (done) setResults(done.results)
  }

  function missing(): string | undefined {
    if (results) return undefined
    if (lines.length === 0) return t('shipments.many.linesMissing')
    if (lines.length > 200) return t('shipments.many.tooMany')
    return isWithoutCarrier ? t('shipments.many.carrierMissing') : undefined
  }

  return (
    <ConfirmStep
      title={t('shipments.many.title')}
      text={t('shipments.many.text')}
      confirmLabel={results ? t('shipments.many.close') : t('shipments.many.confirm', { count: lines.length })}
      isBusy={ship.isRunning}
      disabledReason={missing()}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {results ? (
        <LinesTable
          label={t('shipments.many.results')}
          rows={results}
          rowKey={({ id }) => id}
          columns={[
            { key: 'code', title: t('shipments.many.code'), isCode: true, render: ({ code }) => code },
            {
              key: 'result',
              title: t('shipments.many.result'),
              render: ({ number, problem }) =>
                problem === null ? (
                  <Toned tone="right">{t('shipments.many.shipped', { number: number ?? '' })}</Toned>
                ) : (
                  <Toned tone="wrong">{t(`shipments.many.problem.${problem}`)}</Toned>
                ),
            },
          ]}
        />
      ) : (
        <FormGrid columns={1}>
          <TextField
            label={t('shipments.many.carrier')}
            description={t('shipments.many.carrierHint')}
            value={carrier}
            onChange={setCarrier}
            maxLength={60}
            autoFocus
          />
          <TextField
            label={t('shipments.many.lines')}
            description={t('shipments.many.linesHint')}
            value={text}
            onChange={setText}
            rows={8}
            isCode
          />
        </FormGrid>
      )}
      <TroubleNote trouble={ship.trouble} />
    </ConfirmStep>
  )
}
