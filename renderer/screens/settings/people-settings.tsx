import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useWorker } from '#renderer/api/worker.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOwnLanguage } from '#renderer/records/use-own-language.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { AddPersonDialog } from '#renderer/screens/settings/add-person-dialog.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { languageNames, languages } from '#renderer/wording/language.ts'
import type { UserView } from '#shared/contract/people.ts'

/** Who works here, and who works at this station now. */
export function PeopleSettings() {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.people.listUsers.queryOptions({ input: {} }))
  const { worker, setWorker } = useWorker()
  const { language, setLanguage, trouble } = useOwnLanguage()
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState<UserView>()
  const users = data?.users ?? []
  const steps: readonly ButtonAction[] = [{ id: 'add', label: t('settings.people.add'), shortcut: 'a', run: () => setAdding(true) }]
  useActions(steps)

  return (
    <>
      <p className={classes['lead']}>{t('settings.people.text')}</p>
      <QueryTrouble error={error} />
      <Section>
        <FormGrid columns={2}>
          <SelectField
            label={t('settings.people.workingAs')}
            description={t('settings.people.workingAsHint')}
            value={worker?.id}
            onChange={(id) => setWorker(users.find((user) => user.id === id) ?? null)}
            options={users.map(({ id, name, role }) => ({ value: id, label: `${name}, ${t(`settings.role.${role}`)}` }))}
          />
          <SelectField
            label={t('settings.people.ownLanguage')}
            description={t('settings.people.ownLanguageHint')}
            value={language}
            onChange={(next) => void setLanguage(next)}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </FormGrid>
        <TroubleNote trouble={trouble} />
      </Section>
      <Section title={t('settings.people.list')}>
        <div className={classes['stack']}>
          <LinesTable
            label={t('settings.people.list')}
            rows={users}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', title: t('settings.people.name'), width: '24%', render: ({ name }) => name },
              { key: 'role', title: t('settings.people.role'), width: '18%', render: ({ role }) => t(`settings.role.${role}`) },
              { key: 'language', title: t('settings.people.ownLanguage'), width: '16%', render: (user) => <LanguageWord user={user} /> },
              { key: 'may', title: t('settings.people.may'), render: ({ role }) => t(`settings.people.mayRole.${role}`) },
              {
                key: 'you',
                title: '',
                align: 'end',
                render: ({ id }) => id === worker?.id && <StatusWord tone="right">{t('settings.people.you')}</StatusWord>,
              },
            ]}
          />
          {added && <Note tone="right">{t('settings.people.added', { name: added.name, role: t(`settings.role.${added.role}`) })}</Note>}
          <ActionButtons actions={steps} />
        </div>
      </Section>
      {isAdding && <AddPersonDialog onAdded={setAdded} onClose={() => setAdding(false)} />}
    </>
  )
}

/** What someone chose; without a choice the station decides. */
function LanguageWord({ user }: { user: UserView }) {
  const { t } = useTranslation()
  return user.language === null ? <Toned tone="muted">{t('settings.people.ofStation')}</Toned> : languageNames[user.language]
}
