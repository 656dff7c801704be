import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/imports/imports.module.css'
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
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  useActions([{ id: 'choose', label: t('imports.choose'), shortcut: 'f', run: choose }])

  function take(files: FileList | null) {
    const file = files?.[0]
    if (file) onFile(file)
    // the same file may be chosen again after it was put right
    if (input.current) input.current.value = ''
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    const entry = event.dataTransfer.items[0]?.webkitGetAsEntry()
    if (entry?.isDirectory) onFolder(entry.name)
    else take(event.dataTransfer.files)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everyone's.
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
        <strong>{t('imports.drop')}</strong>
        <p className={classes['hint']}>{t('imports.dropText')}</p>
      </div>
      <Button tone={isSmall ? 'plain' : 'primary'} shortcut="f" onClick={choose}>
        {t('imports.choose')}
      </Button>
      <input ref={input} type="file" accept=".csv,.txt,.xlsx,text/csv" hidden onChange={(event) => take(event.currentTarget.files)} />
    </div>
  )
}
