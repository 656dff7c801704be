/** Listens to every key of the window, hands scans to the queue and leaves typing alone. */
import { type Field, snapshotField } from '#renderer/scanning/field-snapshot.ts'
import type { Wedge, WedgeKey, WedgeScan, WedgeStep } from '#renderer/scanning/wedge.ts'

export type TypedKey = {
  readonly key: string
  readonly isInField: boolean
  /** Whether no other key came as quickly as a scanner's: two that did may be a part of a scan, and are nobody's shortcuts. */
  readonly isAlone: boolean
}

export type CaptureOptions = {
  readonly target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly wedge: Wedge
  /** The field that would receive the next character, if any. */
  readonly focusedField: () => Field | undefined
  /** The clock of `event.timeStamp`. */
  readonly now: () => number
  readonly onScan: (scan: WedgeScan) => void
  /** A character that a hand typed; it comes a moment late, once it is sure not to begin a scan. */
  readonly onTyped: (typed: TypedKey) => void
  /** Characters stand in a field that may begin a scan, or it is known now: they are a hand's, or the field has been put back. */
  readonly onClear?: (isClear: boolean) => void
  /** A key outside any field that makes no character; true when it was used and the page must not see it. */
  readonly onOtherKey?: (event: KeyboardEvent) => boolean
}

/** A timer later than this was held up by a busy page. */
const busyMs = 12
/** Long enough for the keys that waited meanwhile to arrive. */
const graceMs = 40

/**
 * A hand's keys always reach the field at once. A scanner's first keys do too, as nobody can know yet; as soon as the
 * rhythm gives it away the field is put back and the rest, with its Enter, is kept from the page.
 * Keys are judged by the time the system saw them, not by when a busy page got round to them.
 * @returns stops listening.
 */
export function captureKeys(options: CaptureOptions): () => void {
  const { target, wedge } = options
  const restores = new Map<Field, () => void>()
  const typedInField = new WeakSet<WedgeKey>()
  let openKeys = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function handle(step: WedgeStep) {
    const isAlone = openKeys === 1
    if (step.scans.length > 0) putBack()
    if (step.hasEnded) {
      restores.clear()
      openKeys = 0
    }
    if (step.hasEnded || step.released.length > 0) options.onClear?.(true)
    for (const key of step.released) {
      // With Alt it was a shortcut, which the page has heard already.
      if (!key.alt || key.altGraph) options.onTyped({ key: key.key, isInField: typedInField.has(key), isAlone })
    }
    for (const scan of step.scans) options.onScan(scan)
  }

  /** The character has not reached the field yet, so this is how the field looked before the scan that may be starting. */
  function remember() {
    openKeys += 1
    const field = options.focusedField()
    if (field === undefined) return
    if (!restores.has(field)) restores.set(field, snapshotField(field))
    options.onClear?.(false)
  }

  function putBack() {
    for (const restore of restores.values()) restore()
    restores.clear()
    options.onClear?.(true)
  }

  function scheduleSettle() {
    if (timer !== undefined) clearTimeout(timer)
    const dueAt = wedge.dueAt()
    timer = dueAt === undefined ? undefined : setTimeout(settle, Math.max(0, Math.ceil(dueAt - options.now())), dueAt)
  }

  /** A timer that rings late rings on a page that was busy; keys may still be on their way to it, so it waits once more. */
  function settle(dueAt: number) {
    const now = options.now()
    if (now - dueAt > busyMs) {
      timer = setTimeout(settle, graceMs, now + graceMs)
      return
    }
    handle(wedge.settle(now))
    scheduleSettle()
  }

  function onKeyDown(event: Event) {
    const keyboard = event as KeyboardEvent
    if (keyboard.isComposing) return
    const key = wedgeKey(keyboard)
    const isInField = options.focusedField() !== undefined
    if (isInField) typedInField.add(key)
    const step = wedge.feed(key)
    handle(step)
    if (step.verdict === 'maybe') remember()
    if (step.verdict === 'keep') putBack()
    const isLostOnPage = step.verdict === 'maybe' && !isInField && openKeys > 1
    const isTaken = step.verdict === 'pass' && !isInField && options.onOtherKey?.(keyboard) === true
    if (step.verdict === 'keep' || isLostOnPage || isTaken) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    scheduleSettle()
  }

  target.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    if (timer !== undefined) clearTimeout(timer)
    options.onClear?.(true)
    target.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function wedgeKey(event: KeyboardEvent): WedgeKey {
  return {
    key: event.key,
    code: event.code,
    at: event.timeStamp,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    altGraph: event.getModifierState('AltGraph'),
    repeat: event.repeat,
  }
}
