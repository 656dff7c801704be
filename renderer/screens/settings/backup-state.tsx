import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { BackupsSection } from '#renderer/screens/settings/backups-section.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatInstant } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { BackupsKept } from '#shared/contract/backups.ts'

/** How often the list is asked for while a backup is being made. */
const whileRunningMs = 1_000

/** The backups of this warehouse, and one more at once. */
export function BackupState() {
  const { t } = useTranslation()
  const { data, error } = useQuery(
    ask.backups.listBackups.queryOptions({
      input: {},
      refetchInterval: ({ state }) => (state.data?.keptBy === 'hub' && state.data.isRunning ? whileRunningMs : false),
    }),
  )
  return (
    <>
      <Section title={t('settings.data.backups')}>
        <QueryTrouble error={error} />
        {data?.keptBy === 'server' && <p>{t('settings.data.server')}</p>}
        {data?.keptBy === 'hub' && <HubBackups kept={data} />}
      </Section>
      {data?.keptBy === 'hub' && <BackupsSection kept={data} />}
    </>
  )
}

function HubBackups({ kept }: { kept: BackupsKept }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const [newestBefore, setNewestBefore] = useState<string>()
  const backUp = useAttempt(hub.backups.backUpNow)
  const at = (instant: number) => formatInstant(instant, timeZone, locale)
  const { backups, folder, drill, trouble, secondFolder, isRunning } = kept
  const newest = backups[0]

  const secondText = ({ folder: second, copiedAt }: NonNullable<BackupsKept['secondFolder']>) =>
    copiedAt === null ? t('backups.second.waiting', { folder: second }) : t('backups.second.copied', { folder: second, when: at(copiedAt) })

  async function ask() {
    setNewestBefore(newest?.name ?? '')
    await backUp.run({})
  }

  const steps: readonly ButtonAction[] = [
    { id: 'backUp', label: t('settings.data.backupNow'), shortcut: 'b', isBusy: backUp.isRunning || isRunning, run: ask },
  ]
  useActions(steps)
  const wasMade = newestBefore !== undefined && newest !== undefined && newestBefore !== newest.name
  const isAwaited = newestBefore !== undefined && !wasMade && !backUp.trouble && !trouble

  return (
    <div className={classes['stack']}>
      <KeyValues
        items={[
          { key: 'last', title: t('settings.data.last'), value: newest ? at(newest.madeAt) : t('settings.data.lastNone') },
          {
            key: 'kept',
            title: t('settings.data.keptTitle'),
            value: backups.length > 0 && t('settings.data.kept', { count: backups.length }),
          },
          { key: 'folder', title: t('settings.data.backupFolder'), value: <Code>{folder}</Code> },
          {
            key: 'drill',
            title: t('settings.data.drill'),
            value:
              drill &&
              (drill.isGood
                ? t('settings.data.drillGood', { when: at(drill.at) })
                : t('settings.data.drillBad', { when: at(drill.at), text: drill.text })),
          },
          {
            key: 'second',
            title: t('settings.data.second'),
            value: secondFolder ? secondText(secondFolder) : t('settings.data.secondNone'),
          },
        ]}
      />
      {trouble && <Note tone="wrong">{t('settings.data.trouble', { when: at(trouble.at), text: trouble.text })}</Note>}
      {(isAwaited || isRunning) && <Note tone="neutral">{t('settings.data.backupRunning')}</Note>}
      {wasMade && newest && <Note tone="right">{t('settings.data.backupMade', { when: at(newest.madeAt) })}</Note>}
      <TroubleNote trouble={backUp.trouble} />
      <ActionButtons actions={steps} />
    </div>
  )
}
