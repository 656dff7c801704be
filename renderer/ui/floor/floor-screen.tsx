import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '#renderer/ui/actions/action.ts'
import classes from '#renderer/ui/floor/floor.module.css'
import { KeyBar } from '#renderer/ui/floor/key-bar.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { PromptBand } from '#renderer/ui/floor/prompt-band.tsx'
import { usePromptSound } from '#renderer/ui/sound/use-prompt-sound.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type FloorScreenProps = {
  /** The flow's verb: "Pick". */
  flow: string
  /** The document in hand. */
  code: string
  note?: string | undefined
  progress?: { done: number; total: number } | undefined
  station: string
  person: string
  /** Already written: "10:42". */
  time: string
  prompt: Prompt
  /** What useActions returned. */
  actions: readonly Action[]
  /** What comes next, at the right. */
  side?: ReactNode
  sideWidth?: 'normal' | 'wide'
  /** What useTypedEntry returned. */
  typed?: string | undefined
  /** What useScansWaiting returned. */
  scansWaiting?: number | undefined
  /** The task: the one thing, huge. */
  children: ReactNode
}

/** The one layout of every floor flow: where one is, the task, what comes next, what to scan, and the keys. It sounds its prompt. */
export function FloorScreen(props: FloorScreenProps) {
  const { prompt, actions, side, sideWidth = 'normal', typed, scansWaiting, children } = props
  usePromptSound(prompt)
  const work = [classes['work'], side === undefined ? classes['noSide'] : sideWidth === 'wide' ? classes['wideSide'] : '']
  return (
    <div className={classes['floor']}>
      <FloorHeader {...props} />
      <div className={work.filter(Boolean).join(' ')}>
        <main className={classes['task']}>{children}</main>
        {side !== undefined && <aside className={classes['side']}>{side}</aside>}
      </div>
      <PromptBand prompt={prompt} typed={typed} scansWaiting={scansWaiting} />
      <KeyBar actions={actions} />
    </div>
  )
}

function FloorHeader({ flow, code, note, progress, station, person, time }: FloorScreenProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  return (
    <header className={classes['header']}>
      <h1 className={classes['flow']}>{flow}</h1>
      <span className={classes['document']}>{code}</span>
      {note !== undefined && <span className={classes['note']}>{note}</span>}
      {progress !== undefined && (
        <>
          <span className={classes['bar']} aria-hidden="true">
            <span className={classes['fill']} style={{ '--part': partOf(progress) } as Record<string, number>} />
          </span>
          <span className={classes['muted']}>
            {t('ui.progress', { done: formatQuantity(progress.done, locale), total: formatQuantity(progress.total, locale) })}
          </span>
        </>
      )}
      <span className={classes['who']}>
        <span className={`${classes['muted']} ${classes['station']}`}>{station}</span>
        <span className={classes['person']}>{person}</span>
        <span className={`${classes['muted']} ${classes['time']}`}>{time}</span>
      </span>
    </header>
  )
}

function partOf({ done, total }: { done: number; total: number }): number {
  return total <= 0 ? 0 : Math.min(1, Math.max(0, done / total))
}
