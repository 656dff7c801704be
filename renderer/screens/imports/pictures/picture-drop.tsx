import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/imports/imports.module.css'
import { droppedFiles } from '#renderer/screens/imports/pictures/picture-files.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'

type PictureDropProps = { onFiles: (files: Iterable<File>) => void; isSmall: boolean }

/** Where pictures or whole folders are dropped, or chosen. */
export function PictureDrop({ onFiles, isSmall }: PictureDropProps) {
  const { t } = useTranslation()
  const [isOver, setIsOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const steps: readonly ButtonAction[] = [
    {
      id: 'files',
      label: t('imports.pictures.choose'),
      shortcut: 'f',
      tone: isSmall ? 'plain' : 'primary',
      run: () => files.current?.click(),
    },
    { id: 'folder', label: t('imports.pictures.chooseFolder'), shortcut: 'o', run: () => folder.current?.click() },
  ]
  useActions(steps)

  function takeFolder(input: HTMLInputElement | null) {
    folder.current = input
    input?.setAttribute('webkitdirectory', '') // React has no word for it
  }

  function take(input: HTMLInputElement) {
    onFiles([...(input.files ?? [])])
    // the same files may be chosen again after they were renamed
    input.value = ''
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    void droppedFiles(event.dataTransfer).then(onFiles)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons are everyone's.
    <div
      className={`${classes['drop']} ${isOver ? classes['over'] : ''} ${isSmall ? classes['small'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div>
        <strong>{t('imports.pictures.drop')}</strong>
        <p className={classes['hint']}>{t('imports.pictures.dropText')}</p>
      </div>
      <ActionButtons actions={steps} />
      <input
        ref={files}
        type="file"
        multiple
        accept="image/png,image/jpeg,image/webp"
        hidden
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input ref={takeFolder} type="file" hidden onChange={({ currentTarget }) => take(currentTarget)} />
    </div>
  )
}
