import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { AttachedFile } from '#renderer/records/attached-file.tsx'
import classes from '#renderer/records/attachments.module.css'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useAttachFiles } from '#renderer/records/use-attach-files.ts'
import { usePastedFile } from '#renderer/records/use-pasted-file.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import type { AttachedTo } from '#shared/contract/attachments.ts'

/** The files of one record: dropped, pasted or chosen, saved at once; each can be opened, saved and taken off, and that taken back. */
export function Attachments({ owner }: { owner: AttachedTo }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.attachments.listAttachments.queryOptions({ input: { owner } }))
  const { attach, isRunning, troubles, unread } = useAttachFiles(owner)
  const offerUndo = useOfferUndo()
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  useActions([{ id: 'attach', label: t('attachments.add'), shortcut: 'd', run: choose }])
  usePastedFile((file) => add([file]))

  async function add(files: Iterable<File>) {
    const done = await attach([...files], 'paper')
    if (input.current) input.current.value = '' // the same file may be chosen again
    const [first] = done
    if (!first) return
    offerUndo(
      (words) => words('attachments.attached', { count: done.length, name: first.name }),
      () => Promise.all(done.map(({ id }) => hub.attachments.detachFile({ id }))),
    )
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void add(event.dataTransfer.files)
  }
  const files = data?.attachments ?? []
  return (
    <PanelPart title={t('attachments.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everyone's. */}
      <div
        className={`${classes['drop']} ${isOver ? classes['over'] : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <QueryTrouble error={error} />
        {files.length > 0 && (
          <ul className={classes['files']}>
            {files.map((file) => (
              <AttachedFile key={file.id} file={file} />
            ))}
          </ul>
        )}
        <div className={classes['row']}>
          <Button size="small" shortcut="d" isBusy={isRunning} onClick={choose}>
            {t('attachments.add')}
          </Button>
          <span className={classes['hint']}>{t('attachments.hint')}</span>
        </div>
        {unread && <Note tone="wrong">{t('attachments.unread', { name: unread })}</Note>}
        {troubles.map(({ name, trouble }) => (
          <TroubleNote key={name} trouble={trouble} />
        ))}
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('attachments.add')}
        onChange={(event) => void add(event.currentTarget.files ?? [])}
      />
    </PanelPart>
  )
}
