import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { systemCountry } from '#renderer/api/use-home-country.ts'
import { companyInput, faultsOf, followCountry, newCompany } from '#renderer/records/company-draft.ts'
import { CompanyFields } from '#renderer/records/company-fields.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useFieldSteps } from '#renderer/records/use-field-steps.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/setup/setup.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { useLanguage } from '#renderer/wording/language.ts'
import type { Company } from '#shared/contract/setup.ts'

type CompanyFormProps = {
  isSaving: boolean
  trouble: AnyTrouble | undefined
  onSave: (company: Company, ownerName: string) => Promise<void>
  onBack: () => void
}

/** The company of an empty warehouse. Faults are said from the first attempt on, each beside its field. */
export function CompanyForm({ isSaving, trouble, onSave, onBack }: CompanyFormProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [company, setCompany] = useState(() => newCompany(systemCountry(), language))
  const [owner, setOwner] = useState('')
  const [wasTried, setTried] = useState(false)
  const faults = faultsOf(company)
  const isOwnerMissing = owner.trim() === ''
  const faultCount = faults.length + (isOwnerMissing ? 1 : 0)
  const steps = useFieldSteps(save)

  async function save() {
    setTried(true)
    if (faultCount > 0) steps.goToFault()
    else await onSave(companyInput(company), owner)
  }

  const actions: readonly ButtonAction[] = [
    { id: 'save', label: t('setup.company.save'), shortcut: 'Ctrl+Enter', tone: 'primary', isBusy: isSaving, run: save },
    { id: 'back', label: t('ui.action.back'), shortcut: 'Escape', run: onBack },
  ]
  useActions(actions)

  return (
    <div className={classes['form']} {...steps.form}>
      <div className={classes['sections']}>
        <CompanyFields
          value={company}
          onChange={(next) => setCompany(followCountry(company, next))}
          faults={wasTried ? faults : []}
          autoFocus
        />
        <Section title={t('setup.company.owner')}>
          <FormGrid columns={1}>
            <TextField
              label={t('settings.people.name')}
              description={t('setup.company.ownerHint')}
              value={owner}
              onChange={setOwner}
              maxLength={60}
              error={wasTried && isOwnerMissing ? t('setup.company.ownerMissing') : undefined}
              required
            />
          </FormGrid>
        </Section>
      </div>
      <footer className={classes['bar']}>
        <TroubleNote trouble={trouble} />
        {wasTried && faultCount > 0 && <Note tone="wrong">{t('setup.company.wrong', { count: faultCount })}</Note>}
        <div className={classes['barRow']}>
          <ActionButtons actions={actions} />
          <span className={classes['hint']}>
            <Kbd shortcut="Enter" /> {t('setup.company.keys')}
          </span>
        </div>
      </footer>
    </div>
  )
}
