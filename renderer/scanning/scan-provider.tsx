import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { listenToCameras } from '#renderer/scanning/camera/camera-scans.ts'
import { captureKeys } from '#renderer/scanning/capture-keys.ts'
import { createClearFields } from '#renderer/scanning/clear-fields.ts'
import { listenToDevices } from '#renderer/scanning/device-scans.ts'
import type { Field } from '#renderer/scanning/field-snapshot.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { ScanContext, type Scanning } from '#renderer/scanning/scan-context.ts'
import { createScanEngine, isJudgedAtOnce, type ScanHandler } from '#renderer/scanning/scan-engine.ts'
import { useWedgeProfile, wedgeScannerOf } from '#renderer/scanning/scanner-settings.ts'
import { createTypedEntry } from '#renderer/scanning/typed-entry.ts'
import { createWedge } from '#renderer/scanning/wedge.ts'
import { restoreSeparators, type ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

export type ScanProviderProps = {
  /** Takes a scan that no screen wants. */
  onUnclaimed: ScanHandler
  children: ReactNode
}

/** Hears every scan and shortcut of the window, whatever has the focus, and hands each to the part of the screen on top. */
export function ScanProvider({ onUnclaimed, children }: ScanProviderProps) {
  const unclaimed = useRef(onUnclaimed)
  useLayoutEffect(() => {
    unclaimed.current = onUnclaimed
  })
  const [scanning] = useState(() => createScanning((scan) => unclaimed.current(scan)))
  const profile = useWedgeProfile()
  useEffect(() => listen(scanning, profile), [scanning, profile])
  useEffect(() => listenToDevices(scanning.take), [scanning])
  useEffect(() => listenToCameras(scanning.take), [scanning])
  return <ScanContext.Provider value={scanning}>{children}</ScanContext.Provider>
}

function createScanning(onUnclaimed: ScanHandler): Scanning & { take: (scan: Scan) => void } {
  const engine = createScanEngine({
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onFault: reportError,
    isDialogOpen: () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null,
    onUnclaimed,
  })
  const entry = createTypedEntry()
  return {
    engine,
    entry,
    fields: createClearFields(),
    take(scan) {
      entry.clear()
      engine.push(scan)
    },
  }
}

function listen({ engine, entry, fields }: Scanning, profile: ScannerProfile | undefined): () => void {
  let overlayWasOpen = false

  const stopCapturing = captureKeys({
    target: window,
    wedge: createWedge(undefined, wedgeScannerOf(profile)),
    focusedField,
    now: () => performance.now(),
    onScan({ raw: typed, at, keys, endedBy }) {
      entry.clear()
      const raw = profile ? restoreSeparators(typed, profile, Date.now()) : typed
      engine.push({ raw, at: Math.round(performance.timeOrigin + at), source: 'wedge', typed: { keys, endedBy } })
    },
    onTyped({ key, isInField, isAlone }) {
      if (isInField) return
      const pressed = { key, ctrl: false, alt: false, meta: false, shift: false }
      if (isAlone && entry.text() === '' && engine.press(pressed)) return
      if (entry.isTaken()) entry.add(key)
    },
    onClear: fields.set,
    onOtherKey: (event) => entry.isTaken() && entry.press(event.key),
  })

  /** An open list, menu or dialog closes on Escape by itself; the screen behind it must not hear that key too. */
  const noteOverlay = () => {
    const overlays = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')
    // a closed list may stay in the page, hidden
    overlayWasOpen = [...overlays].some((overlay) => overlay.checkVisibility())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (event.key === 'Escape' && overlayWasOpen) return
    const pressed = { key: event.key, code: event.code, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey, shift: event.shiftKey }
    if (isJudgedAtOnce(pressed) && !isEditingKey(event) && engine.press(pressed)) event.preventDefault()
  }

  window.addEventListener('keydown', noteOverlay, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    stopCapturing()
    window.removeEventListener('keydown', noteOverlay, { capture: true })
    window.removeEventListener('keydown', onKeyDown)
  }
}

/** Enter, Delete and the arrows belong to the field or button that has the focus; function keys and Escape never do. A field also edits with Ctrl. */
function isEditingKey(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && /^[acvxyz]$/i.test(event.key) && focusedField() !== undefined) return true
  const isBare = !event.ctrlKey && !event.altKey && !event.metaKey
  return isBare && document.activeElement !== document.body && !/^(F\d+|Escape)$/.test(event.key)
}

const fieldsWithoutText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

function focusedField(): Field | undefined {
  const element = document.activeElement
  if (element instanceof HTMLTextAreaElement) return element
  if (element instanceof HTMLInputElement && !fieldsWithoutText.has(element.type)) return element
  // A closed list jumps to the entry that begins with a typed letter, so it has to be put back like a field.
  return element instanceof HTMLSelectElement ? (element as HTMLSelectElement & Field) : undefined
}
