import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import type { FoundPrinter } from '#shared/contract/printing.ts'
import { networkAddressText } from '#shared/domain/printing/network-address.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Looks for network printers when somebody asks for it, and takes the address of the one that is chosen. */
export function FindPrinters({ onChoose }: { onChoose: (printer: FoundPrinter) => void }) {
  const { t } = useTranslation()
  const finding = useAttempt(hub.printing.findPrinters)
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<readonly FoundPrinter[]>()

  async function find() {
    const id = uuidV7Ids.next()
    setSearch(id)
    setFound(undefined)
    setFound((await finding.run({ search: id }))?.found)
  }

  return (
    <div className={classes['stack']}>
      <ButtonRow>
        <Button isBusy={finding.isRunning} onClick={find}>
          {t('settings.printers.find.start')}
        </Button>
        {finding.isRunning && (
          <Button onClick={() => void replyOf(hub.printing.stopFindingPrinters({ search }))}>{t('settings.printers.find.stop')}</Button>
        )}
      </ButtonRow>
      <TroubleNote trouble={finding.trouble} />
      {finding.isRunning && <Note tone="neutral">{t('settings.printers.find.running')}</Note>}
      {found?.length === 0 && <Note tone="care">{t('settings.printers.find.none')}</Note>}
      {found?.map((printer) => (
        <div key={`${printer.address}:${printer.port}`} className={classes['foundPrinter']}>
          <span>
            {printer.name || t('settings.printers.find.noName')} <Code>{networkAddressText(printer.address, printer.port)}</Code>
          </span>
          <Button size="small" onClick={() => onChoose(printer)}>
            {t('settings.printers.find.choose')}
          </Button>
        </div>
      ))}
    </div>
  )
}
