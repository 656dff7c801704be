import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ScannerFacts } from '#renderer/records/scanner-facts.tsx'
import { ScannerLabel } from '#renderer/records/scanner-label.tsx'
import { type Seen, SeenCode, seeCode } from '#renderer/records/seen-code.tsx'
import { useScannerLabel } from '#renderer/records/use-scanner-label.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

/** The test label first, which tells how the scanner is set; then anything: what the program saw in it, in words. Nothing is counted. */
export function ScannerStep({ field, isTried }: { field: Ref<HTMLInputElement>; isTried: boolean }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<Seen>()
  const mark = useCommand(hub.setup.markMoveInStep)
  const { profile, takeLabel } = useScannerLabel()

  const look = async (raw: string) => setSeen(await seeCode(raw))
  useScanHandler(async (scan) => {
    if (takeLabel(scan)) setSeen(undefined)
    else await look(scan.raw)
    // a typed code says nothing of the scanner
    if (!isTried) await mark.run({ step: 'scanner', mark: 'tried' })
  })

  return (
    <div className={classes['panel']}>
      <ScannerLabel />
      {profile ? <ScannerFacts profile={profile} /> : <Note tone="neutral">{t('devices.label.ask')}</Note>}
      {seen ? <SeenCode seen={seen} /> : <Note tone="neutral">{t('moveIn.scan.waiting')}</Note>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const code = typed.trim()
          setTyped('')
          if (code !== '') void look(code)
        }}
      >
        <TextField
          ref={field}
          label={t('moveIn.scan.typed')}
          description={t('moveIn.scan.waitingText')}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          isCode
        />
      </form>
    </div>
  )
}
