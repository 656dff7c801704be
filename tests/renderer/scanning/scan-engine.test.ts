import { describe, expect, test } from 'vitest'
import type { Scan } from '#renderer/scanning/scan.ts'
import { createScanEngine, isJudgedAtOnce } from '#renderer/scanning/scan-engine.ts'
import type { Action } from '#renderer/ui/actions/action.ts'

function openEngine() {
  const seen: string[] = []
  const state = { isDialogOpen: false }
  const engine = createScanEngine({
    settle: async () => {},
    onFault: (error) => seen.push(`fault ${String(error)}`),
    isDialogOpen: () => state.isDialogOpen,
    onUnclaimed: ({ raw }) => void seen.push(`unclaimed ${raw}`),
  })
  const scan = async (raw: string) => {
    engine.push({ raw, at: 0, source: 'wedge' })
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  const screen = (name: string, rank: number, isInDialog = false) =>
    engine.addHandler({ rank, isInDialog, current: () => (taken: Scan) => void seen.push(`${name} ${taken.raw}`) })
  const offer = (rank: number, actions: readonly Action[], isInDialog = false) =>
    engine.addActions({ rank, isInDialog, current: () => actions })
  const action = (id: string, more: Partial<Action> = {}): Action => ({ id, label: id, run: () => void seen.push(id), ...more })
  const press = (key: string, more = {}) => engine.press({ key, ctrl: false, alt: false, meta: false, shift: false, ...more })
  return { engine, seen, state, scan, screen, offer, action, press }
}

describe('a scan', () => {
  test('goes to the part of the screen that lies on top, and back down when that part goes', async () => {
    const { seen, scan, screen } = openEngine()
    await scan('1')
    screen('page', 1)
    const leave = screen('panel', 2)
    await scan('2')
    leave()
    await scan('3')
    expect(seen).toEqual(['unclaimed 1', 'panel 2', 'page 3'])
  })

  test('never reaches what lies behind an open dialog', async () => {
    const { seen, scan, screen, state } = openEngine()
    screen('page', 1)
    state.isDialogOpen = true
    await scan('1')
    screen('dialog', 2, true)
    await scan('2')
    expect(seen).toEqual(['unclaimed 1', 'dialog 2'])
  })

  test('that waited for a screen goes to that screen, not to what was there before', async () => {
    const { engine, seen, scan, screen } = openEngine()
    screen('page', 1)
    const release = engine.queue.hold()
    await scan('1')
    // A screen that has finished opening lets go of the queue a moment before its own parts are there.
    release()
    screen('opened screen', 2)
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    expect(seen).toEqual(['opened screen 1'])
  })

  test('of a command code does what its key does', async () => {
    const { seen, scan, screen, offer, action } = openEngine()
    screen('page', 1)
    offer(1, [action('undo', { commandCode: 'UNDO', shortcut: 'F2' }), action('skip', { commandCode: 'SKIP', enabled: false })])
    await scan('PBUNDO')
    await scan('undo')
    await scan('PBSKIP')
    await scan('PBNEXT')
    expect(seen).toEqual(['undo', 'undo', 'page PBSKIP', 'page PBNEXT'])
  })
})

describe('a key', () => {
  test('that belongs to the work waits its turn behind earlier scans', async () => {
    const { engine, seen, offer, action, press } = openEngine()
    let finish = () => {}
    engine.addHandler({
      rank: 1,
      isInDialog: false,
      current: () => (scan) =>
        new Promise<void>((resolve) => {
          seen.push(`judging ${scan.raw}`)
          finish = resolve
        }),
    })
    offer(1, [action('undo', { commandCode: 'UNDO', shortcut: 'F2' }), action('find', { shortcut: 'Ctrl+K' })])
    engine.push({ raw: '4006381333931', at: 0, source: 'wedge' })
    expect(press('F2')).toBe(true)
    expect(press('k', { ctrl: true })).toBe(true)
    expect(seen).toEqual(['judging 4006381333931', 'find'])
    finish()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    expect(seen).toEqual(['judging 4006381333931', 'find', 'undo'])
  })

  test('that waited does nothing when its screen has gone meanwhile', async () => {
    const { engine, seen, offer, action, press } = openEngine()
    const release = engine.queue.hold()
    const leave = offer(1, [action('undo', { commandCode: 'UNDO', shortcut: 'F2' })])
    press('F2')
    leave()
    release()
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    expect(seen).toEqual([])
  })

  test('runs the topmost action that can run, and is swallowed when it only could have', () => {
    const { seen, offer, action, press } = openEngine()
    offer(1, [action('leave page', { shortcut: 'Escape' }), action('help', { shortcut: 'F1', enabled: false })])
    offer(2, [action('close panel', { shortcut: 'Escape', enabled: false })])
    expect(press('Escape')).toBe(true)
    expect(press('F1')).toBe(true)
    expect(press('F9')).toBe(false)
    expect(seen).toEqual(['leave page'])
  })

  test('that breaks is reported', async () => {
    const { seen, offer, action, press } = openEngine()
    offer(1, [action('break', { shortcut: 'F2', run: () => Promise.reject(new Error('broken')) })])
    press('F2')
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    expect(seen).toEqual(['fault Error: broken'])
  })

  test('that makes a character waits until it is known not to begin a scan', () => {
    const plain = { ctrl: false, alt: false, meta: false, shift: false }
    expect(isJudgedAtOnce({ ...plain, key: 'n' })).toBe(false)
    expect(isJudgedAtOnce({ ...plain, key: 'F2' })).toBe(true)
    expect(isJudgedAtOnce({ ...plain, key: 'k', ctrl: true })).toBe(true)
  })
})
