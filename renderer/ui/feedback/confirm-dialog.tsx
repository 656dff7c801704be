import { Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button/button.tsx'
import classes from '#renderer/ui/feedback/confirm-dialog.module.css'

export type ConfirmDialogProps = {
  /** A question that names the thing: "Cancel SO-004219?" */
  title: string
  /** What it means, and whether it can be undone. */
  text?: ReactNode
  /** The verb of the question, never "OK". */
  confirmLabel: string
  /** The word that loses nothing; "Cancel" unless that is the question. */
  cancelLabel?: string | undefined
  tone?: 'primary' | 'dangerPrimary'
  isBusy?: boolean | undefined
  /** Says why it cannot be done yet. */
  disabledReason?: string | undefined
  /** Room for lines that are read beside each other. */
  isWide?: boolean | undefined
  onConfirm: () => void | Promise<void>
  onCancel: () => void
  /** Fields that the answer needs. */
  children?: ReactNode
}

/** Asks before something that is hard to take back. Mount it to open it; Escape is "no", and the focus goes back where it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation()
  const {
    title,
    text,
    confirmLabel,
    cancelLabel,
    tone = 'primary',
    isBusy,
    disabledReason,
    isWide = false,
    onConfirm,
    onCancel,
    children,
  } = props

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isBusy && disabledReason === undefined) void onConfirm()
  }

  const { content = '', header = '', title: titleClass = '', body = '' } = classes
  return (
    <Modal
      opened
      onClose={onCancel}
      title={title}
      withCloseButton={false}
      size={isWide ? 680 : 460}
      classNames={{ content, header, title: titleClass, body }}
    >
      <form onSubmit={submit}>
        {text !== undefined && <div className={classes['text']}>{text}</div>}
        {children !== undefined && <div className={classes['fields']}>{children}</div>}
        <div className={classes['buttons']}>
          <Button onClick={onCancel} autoFocus={children === undefined}>
            {cancelLabel ?? t('ui.action.cancel')}
          </Button>
          <Button type="submit" tone={tone} isBusy={isBusy} disabledReason={disabledReason}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
