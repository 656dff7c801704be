import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { MOST_TOTES, toteCodes } from '#shared/domain/labels/tote-codes.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type ToteDialogProps = { onPrinted: (codes: readonly string[]) => void; onClose: () => void }

/** Labels for totes: a tote is nothing but its code, so the codes are made here, one after the other. */
export function ToteDialog({ onPrinted, onClose }: ToteDialogProps) {
  const { t } = useTranslation()
  const [first, setFirst] = useState('T-001')
  const [count, setCount] = useState<number | undefined>(20)
  /** How many of this row are asked for already: going on after a refusal prints none of them twice. */
  const [asked, setAsked] = useState(0)
  const printing = useAttempt(hub.printing.printDocument)
  const codes = toteCodes(first, count ?? 0)

  async function print() {
    if (!codes || printing.isRunning) return
    for (const [at, code] of codes.entries()) {
      if (at < asked) continue
      if (!(await printing.run({ id: uuidV7Ids.next(), documentKind: 'toteLabel', documentId: code }))) return
      setAsked(at + 1)
    }
    onPrinted(codes)
    onClose()
  }

  return (
    <ConfirmStep
      title={t('labels.totes.title')}
      text={codes && t('labels.totes.text', { first: codes[0] ?? '', last: codes.at(-1) ?? '', count: codes.length })}
      confirmLabel={t('labels.totes.confirm')}
      isBusy={printing.isRunning}
      disabledReason={codes ? undefined : t('labels.totes.missing')}
      onConfirm={print}
      onCancel={onClose}
    >
      <FormGrid columns={2} isDense>
        <TextField
          label={t('labels.totes.first')}
          description={t('labels.totes.firstHint')}
          value={first}
          onChange={(text) => {
            setFirst(text)
            setAsked(0)
          }}
          maxLength={30}
          isCode
          autoFocus
        />
        <NumberField
          label={t('labels.totes.count')}
          description={t('labels.totes.countHint', { most: MOST_TOTES })}
          value={count}
          max={MOST_TOTES}
          onChange={setCount}
        />
      </FormGrid>
      <TroubleNote trouble={printing.trouble} />
    </ConfirmStep>
  )
}
