import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lockStation, unlockStation } from '#renderer/api/station-habits.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const SHORTEST = 4
const LONGEST = 40

/** Asks for the PIN twice, so that nobody locks the house with a slip of the finger. */
export function LockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const missing = pin.length < SHORTEST ? t('settings.lock.tooShort') : pin !== again ? t('settings.lock.differ') : undefined

  async function confirm() {
    try {
      await lockStation(pin)
      onClose()
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <ConfirmStep
      title={t('settings.lock.dialogTitle')}
      text={t('settings.lock.dialogText')}
      confirmLabel={t('settings.lock.lock')}
      disabledReason={missing}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={2}>
        <TextField label={t('settings.lock.pin')} value={pin} onChange={setPin} maxLength={LONGEST} isCode type="password" autoFocus />
        <TextField label={t('settings.lock.again')} value={again} onChange={setAgain} maxLength={LONGEST} isCode type="password" />
      </FormGrid>
      {trouble && <Note tone="wrong">{t('settings.habits.failed', { reason: trouble })}</Note>}
    </ConfirmStep>
  )
}

export function UnlockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<{ waitMs: number }>()
  const field = useRef<HTMLInputElement>(null)

  async function confirm() {
    const { isRight, waitMs } = await unlockStation(pin)
    if (isRight) return onClose()
    setPin('')
    setWrong({ waitMs })
    field.current?.focus()
  }

  return (
    <ConfirmStep
      title={t('settings.lock.unlockTitle')}
      text={t('settings.lock.unlockText')}
      confirmLabel={t('settings.lock.unlock')}
      disabledReason={pin.length < SHORTEST ? t('settings.lock.tooShort') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextField
        ref={field}
        label={t('settings.lock.pin')}
        value={pin}
        onChange={setPin}
        maxLength={LONGEST}
        isCode
        type="password"
        autoFocus
      />
      {wrong && (
        <Note tone="wrong">
          {wrong.waitMs > 0 ? t('settings.lock.wait', { count: Math.ceil(wrong.waitMs / 1000) }) : t('settings.lock.wrong')}
        </Note>
      )}
    </ConfirmStep>
  )
}
