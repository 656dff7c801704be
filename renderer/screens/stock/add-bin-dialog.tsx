import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { BinCode } from '#shared/contract/stock.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Adds one bin after the other: the zone stays, the code begins anew. */
export function AddBinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const codeField = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [zone, setZone] = useState('')
  const [added, setAdded] = useState<string>()
  const add = useAttempt(hub.stock.addBin)
  const isCode = BinCode.safeParse(code).success
  const missing = code === '' || zone.trim() === '' ? t('stock.bin.missing') : isCode ? undefined : t('stock.bin.codeWrong')

  async function confirm() {
    const bin = await add.run({ id: uuidV7Ids.next(), code, zone })
    setAdded(bin?.code)
    if (bin) setCode('')
    codeField.current?.focus()
  }

  return (
    <ConfirmStep
      title={t('stock.bin.title')}
      confirmLabel={t('stock.bin.confirm')}
      cancelLabel={t('ui.action.close')}
      isBusy={add.isRunning}
      disabledReason={missing}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <TextField
          ref={codeField}
          label={t('stock.bin.code')}
          description={t('stock.bin.codeHint')}
          error={code !== '' && !isCode ? t('stock.bin.codeWrong') : undefined}
          value={code}
          onChange={(next) => setCode(next.toUpperCase())}
          maxLength={20}
          isCode
          autoFocus
        />
        <TextField label={t('stock.bin.zone')} description={t('stock.bin.zoneHint')} value={zone} onChange={setZone} maxLength={40} />
        {added !== undefined && <Note tone="right">{t('stock.bin.added', { code: added })}</Note>}
        <TroubleNote trouble={add.trouble} />
      </FormGrid>
    </ConfirmStep>
  )
}
