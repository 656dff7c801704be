import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { ShipResults } from '#renderer/screens/shipments/ship-results.tsx'
import { useShipRun } from '#renderer/screens/shipments/use-ship-run.ts'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { addScanned } from '#shared/domain/shipping/add-scanned.ts'
import { readShipLines } from '#shared/domain/shipping/read-ship-lines.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

const MOST_LINES = 200

/** Many orders or packages, one on a line, each with its tracking number: pasted from the carrier's file, or scanned one after the other. */
export function ShipManyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [carrier, setCarrier] = useState('')
  const [text, setText] = useState('')
  const { run, stop, isRunning, results, left, trouble } = useShipRun()
  const lines = readShipLines(text, carrier)
  const isBegun = isRunning || results.length + left.length > 0

  function missing(): string | undefined {
    if (isBegun) return undefined
    if (lines.length === 0) return t('shipments.many.linesMissing')
    if (lines.length > MOST_LINES) return t('shipments.many.tooMany')
    return lines.some((line) => line.carrier === '') ? t('shipments.many.carrierMissing') : undefined
  }

  function confirm() {
    if (!isBegun) return run(lines.map((line) => ({ ...line, id: uuidV7Ids.next() })))
    return left.length > 0 ? run(left) : onClose()
  }

  const confirmLabel = !isBegun
    ? t('shipments.many.confirm', { count: lines.length })
    : left.length > 0
      ? t('shipments.many.goOn', { count: left.length })
      : t('shipments.many.close')
  return (
    <ConfirmStep
      title={t('shipments.many.title')}
      text={isBegun ? t('shipments.many.working', { done: results.length, total: results.length + left.length }) : t('shipments.many.text')}
      confirmLabel={confirmLabel}
      cancelLabel={isRunning ? t('shipments.many.stop') : undefined}
      isBusy={isRunning}
      disabledReason={missing()}
      onConfirm={confirm}
      onCancel={isRunning ? stop : onClose}
    >
      {isBegun ? (
        <ShipResults results={results} left={left} />
      ) : (
        <FormGrid columns={1}>
          <Scans onScan={(code) => setText((before) => addScanned(before, code))} />
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
      <TroubleNote trouble={trouble} />
    </ConfirmStep>
  )
}

/** Sits inside the dialog, so that scans are its own. */
function Scans({ onScan }: { onScan: (code: string) => void }) {
  useScanHandler(({ raw }: Scan) => {
    // the first key of the next scan would otherwise be typed into a list that does not show this one yet, and take it away
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
    onScan(readScanNow(raw).text)
  })
  return undefined
}
