import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { DropZone } from '#renderer/screens/imports/drop-zone.tsx'
import { droppedFiles } from '#renderer/screens/imports/pictures/picture-files.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'

type PictureDropProps = { onFiles: (files: Iterable<File>) => void; isSmall: boolean }

/** Where pictures or whole folders are dropped, or chosen. */
export function PictureDrop({ onFiles, isSmall }: PictureDropProps) {
  const { t } = useTranslation()
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

  return (
    <DropZone
      title={t('imports.pictures.drop')}
      hint={t('imports.pictures.dropText')}
      isSmall={isSmall}
      onDrop={(dropped) => void droppedFiles(dropped).then(onFiles)}
    >
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
    </DropZone>
  )
}
