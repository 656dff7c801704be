import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { openFile } from '#renderer/api/open-file.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import classes from '#renderer/records/attachments.module.css'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { formatBytes, formatMoment } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { AttachmentView } from '#shared/contract/attachments.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** One file of a record, and what can be done with it. */
export function AttachedFile({ file }: { file: AttachmentView }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = useToday()
  const { save, isSaving, note } = useSaveFile()
  const taking = useAttempt(hub.attachments.detachFile)
  const reading = useAttempt(hub.attachments.getAttachment)
  const [failed, setFailed] = useState<string>()
  const offerUndo = useOfferUndo()
  const { id, owner, name, role, sha256, byteCount, addedAt, addedBy } = file

  async function open() {
    const read = await reading.run({ id })
    if (!read) return
    const outcome = await openFile(read)
    setFailed(outcome.kind === 'failed' ? outcome.reason : undefined)
  }

  async function takeOff() {
    if (!(await taking.run({ id }))) return
    const content = { kind: 'kept', sha256 } as const
    offerUndo(
      (words) => words('attachments.detached', { name }),
      () => hub.attachments.attachFile({ id: uuidV7Ids.next(), owner, name, role, content }),
    )
  }

  const facts = [
    role === 'purchaseOrder' && t('attachments.purchaseOrder'),
    formatBytes(byteCount, locale),
    formatMoment(addedAt, timeZone, locale, today),
    addedBy,
  ]
  return (
    <li className={classes['file']}>
      <div className={classes['words']}>
        <span className={classes['name']}>{name}</span>
        <span className={classes['meta']}>{facts.filter(Boolean).join(', ')}</span>
      </div>
      <span className={classes['row']}>
        <Button size="small" tone="quiet" label={t('attachments.openOf', { name })} isBusy={reading.isRunning} onClick={open}>
          {t('attachments.open')}
        </Button>
        <Button
          size="small"
          tone="quiet"
          label={t('attachments.saveOf', { name })}
          isBusy={isSaving}
          onClick={() => save(() => replyOf(hub.attachments.getAttachment({ id })))}
        >
          {t('attachments.save')}
        </Button>
        <Button size="small" tone="quiet" label={t('attachments.detachOf', { name })} isBusy={taking.isRunning} onClick={takeOff}>
          {t('attachments.detach')}
        </Button>
      </span>
      <TroubleNote trouble={taking.trouble ?? reading.trouble} />
      {failed !== undefined && <Note tone="wrong">{t('attachments.openFailed', { name, reason: failed })}</Note>}
      {note}
    </li>
  )
}
