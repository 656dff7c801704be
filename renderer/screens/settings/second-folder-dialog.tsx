import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { WHOLE_PATH } from '#shared/contract/backups.ts'

/** Asks where the second copy of every backup goes. */
export function SecondFolderDialog({ folder, onClose }: { folder: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(folder)
  const [isPart, setIsPart] = useState(false)
  const save = useAttempt(hub.backups.setSecondFolder)

  async function confirm() {
    const wanted = typed.trim()
    if (wanted !== '' && !WHOLE_PATH.test(wanted)) return setIsPart(true)
    const done = await save.run({ folder: wanted || null })
    if (done) onClose()
  }

  return (
    <ConfirmStep
      title={t('backups.second.title')}
      text={t('backups.second.text')}
      confirmLabel={t('backups.second.confirm')}
      isBusy={save.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextField
        label={t('backups.second.field')}
        description={t('backups.second.hint')}
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setIsPart(false)
        }}
        error={isPart ? t('backups.second.isPart') : undefined}
        maxLength={1000}
        autoFocus
      />
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
