/** Decides who gets a scan, a command barcode or a shortcut: the topmost part of the screen that asked for it. No DOM in here. */

import type { Scan } from '#renderer/scanning/scan.ts'
import { createScanQueue, type ScanQueue } from '#renderer/scanning/scan-queue.ts'
import { isPrintable, matchesShortcut, type PressedKey } from '#renderer/scanning/shortcut.ts'
import type { Action } from '#renderer/ui/actions/action.ts'
import { commandOf } from '#shared/domain/scanning/command-codes.ts'

export type ScanHandler = (scan: Scan) => void | Promise<void>

/** A mounted part of the screen that takes something. A higher rank lies on top. */
export type Scope<Taken> = { readonly rank: number; readonly isInDialog: boolean; readonly current: () => Taken }

export type EngineOptions = {
  readonly settle: () => Promise<void>
  readonly onFault: (error: unknown) => void
  /** While a dialog is open, what lies behind it takes nothing. */
  readonly isDialogOpen: () => boolean
  /** Takes a scan that no part of the screen wants. */
  readonly onUnclaimed: ScanHandler
}

export type ScanEngine = {
  readonly queue: ScanQueue
  readonly push: (scan: Scan) => void
  readonly addHandler: (scope: Scope<ScanHandler>) => () => void
  readonly addActions: (scope: Scope<readonly Action[]>) => () => void
  /** Runs the action with this shortcut; false when nobody has it. */
  readonly press: (pressed: PressedKey) => boolean
  /** Runs an action of a scope as if its key had been pressed. */
  readonly request: (scope: Scope<readonly Action[]>, actionId: string) => void
}

export function createScanEngine(options: EngineOptions): ScanEngine {
  const queue = createScanQueue(options)
  const handlers: Scope<ScanHandler>[] = []
  const actionScopes: Scope<readonly Action[]>[] = []

  function add<Taken>(scopes: Scope<Taken>[], scope: Scope<Taken>): () => void {
    scopes.push(scope)
    scopes.sort((a, b) => b.rank - a.rank)
    return () => {
      scopes.splice(scopes.indexOf(scope), 1)
    }
  }

  function within<Taken>(scopes: readonly Scope<Taken>[]): readonly Scope<Taken>[] {
    return options.isDialogOpen() ? scopes.filter((scope) => scope.isInDialog) : scopes
  }

  function find(fits: (action: Action) => boolean) {
    const found = within(actionScopes).flatMap((scope) => scope.current().flatMap((action) => (fits(action) ? [{ scope, action }] : [])))
    return { enabled: found.find(({ action }) => action.enabled !== false), isKnown: found.length > 0 }
  }

  async function deliver(scan: Scan) {
    const command = commandOf(scan.raw)
    const wanted = command === undefined ? undefined : find((action) => action.commandCode === command).enabled
    if (wanted) return wanted.action.run()
    const [top] = within(handlers)
    return top ? top.current()(scan) : options.onUnclaimed(scan)
  }

  /** Asked again when its turn comes: an earlier scan may have left the screen or ended what could be done. */
  function runLatest(scope: Scope<readonly Action[]>, actionId: string) {
    const isMounted = actionScopes.includes(scope)
    const action = isMounted ? scope.current().find((candidate) => candidate.id === actionId) : undefined
    return action && action.enabled !== false ? action.run() : undefined
  }

  function request(scope: Scope<readonly Action[]>, actionId: string) {
    const action = scope.current().find((candidate) => candidate.id === actionId)
    if (action === undefined) return
    if (action.commandCode === undefined) void runAtOnce(scope, actionId)
    else queue.push(() => runLatest(scope, actionId))
  }

  async function runAtOnce(scope: Scope<readonly Action[]>, actionId: string) {
    try {
      await runLatest(scope, actionId)
    } catch (error) {
      options.onFault(error)
    }
  }

  return {
    queue,
    push: (scan) => queue.push(() => deliver(scan)),
    addHandler: (scope) => add(handlers, scope),
    addActions: (scope) => add(actionScopes, scope),
    press(pressed) {
      const { enabled, isKnown } = find((action) => action.shortcut !== undefined && matchesShortcut(action.shortcut, pressed))
      if (enabled) request(enabled.scope, enabled.action.id)
      return isKnown
    },
    request,
  }
}

/** Whether a key press can be judged at once; single characters wait until they are known not to begin a scan. */
export function isJudgedAtOnce(pressed: PressedKey): boolean {
  return pressed.ctrl || pressed.alt || pressed.meta || !isPrintable(pressed.key)
}
