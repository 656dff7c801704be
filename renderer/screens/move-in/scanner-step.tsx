import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ScannerSetup } from '#renderer/records/scanner-setup.tsx'
import { type Seen, SeenCode, seeCode } from '#renderer/records/seen-code.tsx'
import { useScannerSetup } from '#renderer/records/use-scanner-setup.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

/** The test label first, which tells how the scanner is set; then anything: what the program saw in it, in words. Nothing is counted. */
export function ScannerStep({ field, isTried }: { field: Ref<HTMLInputElement>; isTried: boolean }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<Seen>()
  const mark = useCommand(hub.setup.markMoveInStep)
  const setup = useScannerSetup()

  const look = async (raw: string) => setSeen(await seeCode(raw))
  useScanHandler(async (scan) => {
    setSeen(undefined)
    await setup.take(scan)
    // a typed code says nothing of the scanner
    if (!isTried) await mark.run({ step: 'scanner', mark: 'tried' })
  })

  return (
    <div className={classes['panel']}>
      <ScannerSetup {...setup} />
      {seen && <SeenCode seen={seen} />}
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
