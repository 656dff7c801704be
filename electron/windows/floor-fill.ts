// A window that a floor screen fills is given back as it was; one that a person has filled stays filled.
import type { BrowserWindow } from 'electron'

const filled = new WeakSet<BrowserWindow>()

export function fillForFloor(window: BrowserWindow, on: boolean): void {
  if (!on) {
    if (filled.delete(window)) window.setFullScreen(false)
    return
  }
  if (window.isFullScreen()) return
  filled.add(window)
  // left by F11, it is the person's again
  window.once('leave-full-screen', () => filled.delete(window))
  window.setFullScreen(true)
}

/** What is remembered for the next start: it begins in the office, where nothing fills the screen by itself. */
export function isFilledByPerson(window: BrowserWindow): boolean {
  return window.isFullScreen() && !filled.has(window)
}
