import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { InDialogContext } from '#renderer/scanning/scan-context.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ConfirmDialog, type ConfirmDialogProps } from '#renderer/ui/feedback/confirm-dialog.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'

export type ConfirmStepProps = ConfirmDialogProps & {
  /** Sounds once when the question opens, so that a picker who looks at the shelf hears it. */
  sounds?: boolean
}

/** A question that a hand with a scanner can answer: the barcode VALIDATE is "yes", UNDO is "no". */
export function ConfirmStep({ sounds = false, ...dialog }: ConfirmStepProps) {
  useEffect(() => {
    if (sounds) playTone('wrong')
  }, [sounds])
  return (
    <ConfirmDialog {...dialog}>
      <InDialogContext value={true}>
        <ConfirmCodes dialog={dialog} />
        {dialog.children}
      </InDialogContext>
    </ConfirmDialog>
  )
}

function ConfirmCodes({ dialog }: { dialog: ConfirmDialogProps }): ReactNode {
  const { t } = useTranslation()
  const canConfirm = dialog.isBusy !== true && dialog.disabledReason === undefined
  useActions([
    { id: 'confirm', label: dialog.confirmLabel, commandCode: 'VALIDATE', enabled: canConfirm, run: dialog.onConfirm },
    { id: 'cancel', label: dialog.cancelLabel ?? t('ui.action.cancel'), commandCode: 'UNDO', run: dialog.onCancel },
  ])
  return undefined
}
