import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

type ViewDialogProps = {
  name: string
  isShared: boolean
  isBusy: boolean
  trouble: AnyTrouble | undefined
  onSave: (view: { name: string; isShared: boolean }) => void | Promise<void>
  onClose: () => void
}

/** What a view is called, and whether everyone sees it. */
export function ViewDialog(props: ViewDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(props.name)
  const [isShared, setShared] = useState(props.isShared)
  return (
    <ConfirmStep
      title={t('ui.arranged.viewTitle')}
      confirmLabel={t('ui.action.save')}
      isBusy={props.isBusy}
      disabledReason={name.trim() === '' ? t('ui.arranged.nameMissing') : undefined}
      onConfirm={() => props.onSave({ name: name.trim(), isShared })}
      onCancel={props.onClose}
    >
      <TextField label={t('ui.arranged.name')} value={name} maxLength={60} autoFocus onChange={setName} />
      <CheckField label={t('ui.arranged.shared')} value={isShared} onChange={setShared} />
      <TroubleNote trouble={props.trouble} />
    </ConfirmStep>
  )
}
