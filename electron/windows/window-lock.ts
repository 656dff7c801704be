// A station that many people share: its window fills the screen and cannot be closed until the PIN is said.
import { app, BrowserWindow } from 'electron'
import { isPin, type KeptPin, keepPin } from './pin.ts'

/** After so many wrong tries in a row the next one waits. */
const FREE_TRIES = 5
const WAIT_MS = 30_000

type LockOptions = {
  kept: () => KeptPin | null
  /** Returns once it is on the disk. */
  remember: (pin: KeptPin | null) => void
  /** The menu of the window changes with it. */
  changed: (isLocked: boolean) => void
  now: () => number
}

export type WindowLock = {
  isLocked(): boolean
  lock(pin: string): void
  /** False for a wrong PIN; `waitMs` is how long the next try has to wait. */
  unlock(pin: string): { isRight: boolean; waitMs: number }
  /** For whoever may start programs on this computer: it needs no PIN. */
  unlockByHand(): void
  guard(window: BrowserWindow): void
}

export function windowLock({ kept, remember, changed, now }: LockOptions): WindowLock {
  let wrongTries = 0
  let closedUntil = 0
  let isEnding = false
  // the computer is being shut down, or somebody with a terminal ends it: that is not the person at the window
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isEnding = true))

  function apply(): void {
    const isLocked = kept() !== null
    changed(isLocked)
    for (const window of BrowserWindow.getAllWindows()) show(window, isLocked)
  }

  function open(): void {
    wrongTries = 0
    remember(null)
    apply()
  }

  app.on('before-quit', (event) => {
    if (kept() !== null && !isEnding) event.preventDefault()
  })

  return {
    isLocked: () => kept() !== null,
    lock(pin) {
      remember(keepPin(pin))
      apply()
    },
    unlock(pin) {
      const lock = kept()
      if (lock === null) return { isRight: true, waitMs: 0 }
      const waitMs = closedUntil - now()
      if (waitMs > 0) return { isRight: false, waitMs }
      if (isPin(pin, lock)) {
        open()
        return { isRight: true, waitMs: 0 }
      }
      wrongTries += 1
      if (wrongTries < FREE_TRIES) return { isRight: false, waitMs: 0 }
      closedUntil = now() + WAIT_MS
      return { isRight: false, waitMs: WAIT_MS }
    },
    unlockByHand: open,
    guard(window) {
      window.on('close', (event) => {
        if (kept() !== null && !isEnding) event.preventDefault()
      })
      // Windows ends the session of its user
      window.on('session-end', () => {
        isEnding = true
      })
      window.webContents.on('devtools-opened', () => {
        if (kept() !== null) window.webContents.closeDevTools()
      })
      if (kept() !== null) show(window, true)
    },
  }
}

function show(window: BrowserWindow, isLocked: boolean): void {
  window.setKiosk(isLocked)
  window.setClosable(!isLocked)
  window.setMinimizable(!isLocked)
  window.setAutoHideMenuBar(!isLocked)
  window.setMenuBarVisibility(false)
  if (isLocked) window.webContents.closeDevTools()
}
