import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { keepAnswer } from '#renderer/api/keep-answer.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { companyInput, faultsOf } from '#renderer/records/company-draft.ts'
import { CompanyFields } from '#renderer/records/company-fields.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useFieldSteps } from '#renderer/records/use-field-steps.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { CompanyLogo } from '#renderer/screens/settings/company-logo.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { useLeaveGuard } from '#renderer/ui/leave/leave-guard.tsx'
import type { Company } from '#shared/contract/setup.ts'

/** The business as it stands on documents. */
export function CompanySettings() {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  const [round, setRound] = useState(0)
  return (
    <>
      <p className={classes['lead']}>
        {data?.isSample && <>{t('settings.company.sample')} </>}
        {t('settings.company.text')}
      </p>
      <QueryTrouble error={error} />
      {data?.company && <CompanyLogo saved={data.logo} />}
      {data?.company && <CompanyEditor key={round} company={data.company} version={data.version} onReload={() => setRound(round + 1)} />}
    </>
  )
}

type CompanyEditorProps = { company: Company; version: number; onReload: () => void }

function CompanyEditor({ company, version, onReload }: CompanyEditorProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  // the one that was opened: saved with its version, so that what others save meanwhile is never overwritten
  const [opened, setOpened] = useState({ company, version })
  const [draft, setDraft] = useState(company)
  const [wasSaved, setSaved] = useState(false)
  const change = useAttempt(hub.setup.changeCompany)
  const steps = useFieldSteps(save)
  const faults = faultsOf(draft)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(opened.company)
  useLeaveGuard(isChanged, {
    title: t('settings.company.leave.title'),
    text: t('settings.company.leave.text'),
    leave: t('settings.company.leave.leave'),
    stay: t('settings.company.leave.stay'),
  })

  async function save() {
    if (!isChanged || change.isRunning) return
    if (faults.length > 0) return steps.goToFault()
    const saved = await change.run({ version: opened.version, company: companyInput(draft) })
    if (!saved) return
    setOpened(saved)
    setDraft(saved.company)
    setSaved(true)
    const key = ask.setup.getSetup.queryKey({ input: {} })
    const shown = queries.getQueryData(key)
    if (shown) await keepAnswer(queries, key, { ...shown, ...saved })
  }

  const wasOvertaken = change.trouble !== undefined && 'refusal' in change.trouble && change.trouble.refusal.code === 'CHANGED_MEANWHILE'
  const saving: ButtonAction = {
    id: 'save',
    label: t('settings.company.save'),
    shortcut: 'Ctrl+S',
    tone: 'primary',
    disabledReason: isChanged ? undefined : t('settings.company.unchanged'),
    isBusy: change.isRunning,
    run: save,
  }
  const reloading: ButtonAction = {
    id: 'reload',
    label: wasOvertaken ? t('settings.company.reload') : t('settings.company.discard'),
    shortcut: 'Escape',
    run: onReload,
  }
  const actions = isChanged ? [saving, reloading] : [saving]
  useActions([...actions, { id: 'saveToo', label: saving.label, shortcut: 'Ctrl+Enter', run: save }])

  return (
    <div className={classes['stack']} {...steps.form}>
      <CompanyFields
        value={draft}
        onChange={(next) => {
          setDraft(next)
          setSaved(false)
        }}
        faults={faults}
      />
      <div className={classes['bar']}>
        <TroubleNote trouble={change.trouble} />
        {wasSaved && !isChanged && <Note tone="right">{t('settings.company.saved')}</Note>}
        <ActionButtons actions={actions} />
      </div>
    </div>
  )
}
