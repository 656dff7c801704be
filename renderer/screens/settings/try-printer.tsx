import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { PrinterAnswer } from '#renderer/screens/settings/printer-answer.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { useAskPrinter } from '#renderer/screens/settings/use-ask-printer.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { printReasonText } from '#renderer/wording/print-reason-text.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'

type TryPrinterProps = {
  port: PrinterPort
  /** Of a printer of labels. */
  profile: PrinterProfile | undefined
}

/** Trying a printer before it is saved: a test straight to it, and what it says of itself. */
export function TryPrinter({ port, profile }: TryPrinterProps) {
  const { t } = useTranslation()
  const trying = useAttempt(hub.printing.tryPrinter)
  const asking = useAskPrinter()
  const [tried, setTried] = useState<string>()

  async function print() {
    setTried(undefined)
    setTried((await trying.run({ port, ...(profile && { profile }) }))?.reason)
  }

  return (
    <div className={classes['stack']}>
      <ButtonRow>
        <Button isBusy={trying.isRunning} onClick={print}>
          {t('settings.printers.test')}
        </Button>
        {profile && (
          <Button isBusy={asking.isRunning} onClick={() => asking.ask(port, profile.language)}>
            {t('settings.printers.ask.action')}
          </Button>
        )}
      </ButtonRow>
      <TroubleNote trouble={trying.trouble ?? asking.trouble} />
      {tried === '' && <Note tone="right">{t('settings.printers.tried')}</Note>}
      {tried !== undefined && tried !== '' && <Note tone="wrong">{printReasonText(t, { lastError: tried })}</Note>}
      <PrinterAnswer answer={asking.answer} />
    </div>
  )
}
