import { useState } from 'react'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'
import type { LabelLanguage } from '#shared/domain/labels/printer-profile.ts'

/** Asks a label printer how it is, when somebody wants to know. */
export function useAskPrinter() {
  const asking = useAttempt(hub.printing.askPrinter)
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof asking.run>>>()

  async function ask(port: PrinterPort, language: LabelLanguage) {
    if (asking.isRunning) return
    setAnswer(undefined)
    setAnswer(await asking.run({ port, language }))
  }

  return { ask, answer, isRunning: asking.isRunning, trouble: asking.trouble, forget: () => setAnswer(undefined) }
}
export type PrinterSaid = NonNullable<ReturnType<typeof useAskPrinter>['answer']>
