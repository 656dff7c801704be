import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { DropZone } from '#renderer/screens/imports/drop-zone.tsx'
import { Button } from '#renderer/ui/button/button.tsx'

type FileDropProps = {
  onFile: (file: File) => void
  onFolder: (name: string) => void
  /** A file is being looked at; another one may still be dropped. */
  isSmall: boolean
}

/** Where a file is dropped, or chosen. */
export function FileDrop({ onFile, onFolder, isSmall }: FileDropProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  useActions([{ id: 'choose', label: t('imports.choose'), shortcut: 'f', run: choose }])

  function take(files: FileList | null) {
    const file = files?.[0]
    if (file) onFile(file)
    // the same file may be chosen again after it was put right
    if (input.current) input.current.value = ''
  }

  function drop({ items, files }: DataTransfer) {
    const entry = items[0]?.webkitGetAsEntry()
    if (entry?.isDirectory) onFolder(entry.name)
    else take(files)
  }

  return (
    <DropZone title={t('imports.drop')} hint={t('imports.dropText')} isSmall={isSmall} onDrop={drop}>
      <Button tone={isSmall ? 'plain' : 'primary'} shortcut="f" onClick={choose}>
        {t('imports.choose')}
      </Button>
      <input ref={input} type="file" accept=".csv,.txt,.xlsx,text/csv" hidden onChange={(event) => take(event.currentTarget.files)} />
    </DropZone>
  )
}
