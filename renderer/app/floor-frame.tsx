import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStation } from '#renderer/app/wiring.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { usePushScan, useScansWaiting } from '#renderer/scanning/use-scans-waiting.ts'
import { useTypedEntry } from '#renderer/scanning/use-typed-entry.ts'
import type { Action } from '#renderer/ui/actions/action.ts'
import { FloorScreen, type FloorScreenProps } from '#renderer/ui/floor/floor-screen.tsx'
import { HelpPanel } from '#renderer/ui/floor/help-panel.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { useClockText } from '#renderer/ui/floor/use-clock-text.ts'
import { commandOf, commandOnSheet } from '#shared/domain/scanning/command-codes.ts'

/** The hub usually answers within a few milliseconds; only what takes this long is said. */
const SLOW_MS = 300

export type FloorFrameProps = Omit<FloorScreenProps, 'station' | 'person' | 'time' | 'typed' | 'scansWaiting' | 'code' | 'children'> & {
  code?: string | undefined
  children?: ReactNode
  /** Keys and command codes that stand in no bar: arrows, digits. */
  quietActions?: readonly Action[]
  /** Takes scans and typed codes, one after the other. */
  onScan: (scan: Scan) => void | Promise<void>
  /** Escape. What was confirmed stays as it is. */
  onLeave: () => void
  leaveLabel?: string | undefined
  /** What is scanned here may be kept as it is, so a command's bare word is always the command. */
  keepsScans?: boolean
  /** A command is on its way. */
  isWorking?: boolean
}

/** A floor screen at work: its scans, typed codes, keys and help. A flow gives it the task, the prompt and what each key does. */
export function FloorFrame(props: FloorFrameProps) {
  const { code = '', prompt, actions, quietActions = [], onScan, onLeave, leaveLabel, children, side, ...rest } = props
  const { isWorking = false, keepsScans = false, ...shown } = rest
  const { t } = useTranslation()
  const { name: station, person } = useStation()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const isSlow = useIsLong(isWorking)
  const pushScan = usePushScan()
  const typed = useTypedEntry((text) => pushScan({ raw: text, at: Date.now(), source: 'typed' }))
  /** A command barcode that nothing here takes; the next scan or key takes its word off the band. */
  const [idle, setIdle] = useState<Prompt>()
  useScanHandler((scan) => {
    setIsHelpOpen(false)
    const command = keepsScans ? commandOf(scan.raw) : commandOnSheet(scan.raw)
    if (command === undefined) {
      setIdle(undefined)
      return onScan(scan)
    }
    const words = { command: t(`scanning.command.${command}`) }
    setIdle({ kind: 'wrong', text: t('floor.notNow.text', words), detail: t('floor.notNow.detail'), scan: scan.raw, at: Date.now() })
  })
  const awake = (action: Action): Action => ({
    ...action,
    run: () => {
      setIdle(undefined)
      return action.run()
    },
  })
  const leave = () => (isHelpOpen ? setIsHelpOpen(false) : onLeave())
  const bar = useActions([
    ...actions.map(awake),
    { id: 'leave', label: leaveLabel ?? t('ui.action.back'), shortcut: 'Escape', run: leave },
    { id: 'help', label: t('scanning.command.HELP'), shortcut: 'F1', commandCode: 'HELP', run: () => setIsHelpOpen(!isHelpOpen) },
  ])
  useActions([...quietActions.map(awake), { id: 'pause', label: t('scanning.command.PAUSE'), commandCode: 'PAUSE', run: onLeave }])
  return (
    <FloorScreen
      {...shown}
      code={code}
      station={station}
      person={person}
      time={useClockText()}
      prompt={isSlow ? { kind: 'busy', text: t('scanning.busy') } : (idle ?? prompt)}
      actions={bar}
      side={side}
      typed={typed}
      scansWaiting={useScansWaiting()}
    >
      {isHelpOpen ? <HelpPanel actions={bar} /> : children}
    </FloorScreen>
  )
}

/** True once something has lasted longer than a person takes for granted. */
function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isGoingOn) return
    const timer = setTimeout(() => setIsLong(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isGoingOn])
  return isGoingOn && isLong
}
