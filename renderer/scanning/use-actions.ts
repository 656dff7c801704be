import { useContext, useLayoutEffect, useMemo, useRef } from 'react'
import { InDialogContext, useRank, useScanning } from '#renderer/scanning/scan-context.ts'
import type { Action } from '#renderer/ui/actions/action.ts'

/**
 * Binds actions to their keys and command barcodes while this part of the screen is mounted. An action with a command code
 * is part of the work and waits its turn behind earlier scans; any other runs at once.
 * @returns the same actions for buttons and the key bar, each running exactly as its key would.
 */
export function useActions(actions: readonly Action[]): readonly Action[] {
  const { engine } = useScanning()
  const rank = useRank()
  const isInDialog = useContext(InDialogContext)
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const scope = useMemo(() => ({ rank, isInDialog, current: () => latest.current }), [rank, isInDialog])
  useLayoutEffect(() => engine.addActions(scope), [engine, scope])
  return actions.map((action) => ({ ...action, run: () => engine.request(scope, action.id) }))
}
