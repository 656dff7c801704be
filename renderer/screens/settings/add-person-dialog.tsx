import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { type Language, languageNames, languages, useLanguage } from '#renderer/wording/language.ts'
import type { UserView } from '#shared/contract/people.ts'
import { type Role, roles } from '#shared/domain/people/rights.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Adds someone who works here. */
export function AddPersonDialog({ onAdded, onClose }: { onAdded: (user: UserView) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const [id] = useState(() => uuidV7Ids.next())
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('picker')
  const [language, setLanguage] = useState<Language>(useLanguage.getState().language)
  const add = useAttempt(hub.people.addUser)

  async function confirm() {
    const user = await add.run({ id, name, role, language })
    if (!user) return
    onAdded(user)
    onClose()
  }

  return (
    <ConfirmStep
      title={t('settings.people.addTitle')}
      confirmLabel={t('settings.people.addConfirm')}
      isBusy={add.isRunning}
      disabledReason={name.trim() === '' ? t('settings.people.missing') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <TextField label={t('settings.people.name')} value={name} onChange={setName} maxLength={60} autoFocus />
        <SelectField
          label={t('settings.people.role')}
          description={t(`settings.people.mayRole.${role}`)}
          value={role}
          onChange={setRole}
          options={roles.map((value) => ({ value, label: t(`settings.role.${value}`) }))}
        />
        <SelectField
          label={t('settings.people.ownLanguage')}
          description={t('settings.people.ownLanguageHint')}
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <TroubleNote trouble={add.trouble} />
      </FormGrid>
    </ConfirmStep>
  )
}
