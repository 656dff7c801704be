import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/settings/settings.module.css'
import type { PrinterSaid } from '#renderer/screens/settings/use-ask-printer.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'

/** What a printer said of itself, the worst first, and what to do about it. */
export function PrinterAnswer({ answer }: { answer: PrinterSaid | undefined }) {
  const { t } = useTranslation()
  if (answer === undefined) return undefined
  if (answer.is !== 'inTrouble') {
    const tone = answer.is === 'well' ? 'right' : answer.is === 'silent' ? 'care' : 'neutral'
    return <Note tone={tone}>{t(`settings.printers.ask.${answer.is}`)}</Note>
  }
  return (
    <Note tone="wrong">
      <ul className={classes['troubles']}>
        {answer.troubles.map((trouble) => (
          <li key={trouble}>{`${t(`printing.reason.PRINTER_${trouble}`)}. ${t(`settings.printers.ask.todo.${trouble}`)}`}</li>
        ))}
      </ul>
    </Note>
  )
}
