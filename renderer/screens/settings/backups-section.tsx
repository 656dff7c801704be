import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { SecondFolderDialog } from '#renderer/screens/settings/second-folder-dialog.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { formatInstant, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Backup, BackupsKept } from '#shared/contract/backups.ts'

/** The backups one can go back to, and the second disk that each of them is copied to. */
export function BackupsSection({ kept }: { kept: BackupsKept }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const [chosen, setChosen] = useState<Backup>()
  const [isSettingSecond, setIsSettingSecond] = useState(false)
  const restore = useAttempt(hub.backups.restoreBackup)
  const [restoring, setRestoring] = useState<Backup>()
  const at = (instant: number) => formatInstant(instant, timeZone, locale)
  const { backups, secondFolder } = kept
  const columns = useColumns(at, setChosen)

  async function goBack() {
    if (!chosen || !(await restore.run({ name: chosen.name }))) return
    setRestoring(chosen)
    setChosen(undefined)
  }

  return (
    <Section title={t('backups.list')}>
      <div className={classes['stack']}>
        {secondFolder?.trouble && (
          <Note tone="wrong">{t('backups.second.trouble', { when: at(secondFolder.trouble.at), text: secondFolder.trouble.text })}</Note>
        )}
        {restoring && <Note tone="neutral">{t('backups.restoring', { when: at(restoring.madeAt) })}</Note>}
        {backups.length > 0 ? (
          <LinesTable label={t('backups.list')} columns={columns} rows={backups} rowKey={({ name }) => name} />
        ) : (
          <p className={classes['lead']}>{t('backups.noneYet')}</p>
        )}
        <ButtonRow>
          <Button onClick={() => setIsSettingSecond(true)}>{secondFolder ? t('backups.second.change') : t('backups.second.set')}</Button>
        </ButtonRow>
      </div>
      {isSettingSecond && <SecondFolderDialog folder={secondFolder?.folder ?? ''} onClose={() => setIsSettingSecond(false)} />}
      {chosen && (
        <ConfirmStep
          title={t('backups.restoreTitle', { when: at(chosen.madeAt) })}
          text={t('backups.restoreText')}
          confirmLabel={t('backups.restoreConfirm')}
          cancelLabel={t('backups.restoreKeep')}
          tone="dangerPrimary"
          isBusy={restore.isRunning}
          onConfirm={goBack}
          onCancel={() => setChosen(undefined)}
        >
          <TroubleNote trouble={restore.trouble} />
        </ConfirmStep>
      )}
    </Section>
  )
}

function useColumns(at: (instant: number) => string, choose: (backup: Backup) => void): readonly Column<Backup>[] {
  const { t } = useTranslation()
  const { locale } = useLocale()
  return [
    { key: 'made', title: t('backups.made'), render: ({ madeAt }) => at(madeAt) },
    { key: 'why', title: t('backups.why'), render: ({ reason }) => t(`backups.reason.${reason}`) },
    { key: 'rows', title: t('backups.rows'), align: 'end', render: ({ rows }) => formatQuantity(rows, locale) },
    {
      key: 'size',
      title: t('backups.size'),
      align: 'end',
      render: ({ bytes }) => t('backups.megabytes', { count: Math.ceil(bytes / 1e6) }),
    },
    {
      key: 'restore',
      title: '',
      align: 'end',
      render: (backup) => (
        <Button size="small" tone="danger" onClick={() => choose(backup)}>
          {t('backups.restore')}
        </Button>
      ),
    },
  ]
}
