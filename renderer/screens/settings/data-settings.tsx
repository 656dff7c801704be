import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useStationFacts } from '#renderer/api/station.ts'
import { useOpenData } from '#renderer/records/use-open-data.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { BackupState } from '#renderer/screens/settings/backup-state.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { Code } from '#renderer/ui/values/code.tsx'

/** Where the warehouse lies, and how safe it is. */
export function DataSettings() {
  const { t } = useTranslation()
  const station = useStationFacts()
  const { data } = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  const other = useOpenData()
  const steps: readonly ButtonAction[] = [{ id: 'open', label: t('settings.data.open'), shortcut: 'o', run: other.open }]
  useActions(steps)

  return (
    <>
      <p className={classes['lead']}>{t('settings.data.text')}</p>
      <Section title={t('settings.data.place')}>
        <div className={classes['stack']}>
          <KeyValues
            items={[
              { key: 'folder', title: t('settings.data.folder'), value: station && <Code>{station.dataFolder}</Code> },
              {
                key: 'sample',
                title: t('settings.data.sample'),
                value: data && (data.isSample ? t('settings.data.sampleYes') : t('settings.data.sampleNo')),
              },
              { key: 'hub', title: t('settings.data.hub'), value: data && t('settings.data.version', { version: data.hubVersion }) },
              {
                key: 'station',
                title: t('settings.data.station'),
                value: station && `${station.name}, ${t('settings.data.version', { version: station.version })}`,
              },
            ]}
          />
          {other.folder !== undefined && (
            <Note tone="neutral">
              {other.isSame ? t('settings.data.same', { folder: other.folder }) : t('settings.data.opening', { folder: other.folder })}
            </Note>
          )}
          <p className={classes['lead']}>{t('settings.data.openText')}</p>
          <ActionButtons actions={steps} />
        </div>
      </Section>
      <BackupState />
    </>
  )
}
