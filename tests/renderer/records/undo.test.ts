import { beforeEach, describe, expect, test } from 'vitest'
import { type UndoStep, useUndo } from '#renderer/records/undo.ts'

const right: UndoStep = async () => ({ ok: true })
const short: UndoStep = async () => ({ ok: true, rest: '3 are not free any more.' })
const refused: UndoStep = async () => ({ ok: false, absent: true })

async function undone(...steps: UndoStep[]) {
  useUndo.getState().offer({ said: 'Two orders are cancelled.', steps })
  await useUndo.getState().run()
  const { undo: _, ...state } = { undo: undefined, ...useUndo.getState().state }
  return state
}

describe('taking several things back', () => {
  beforeEach(() => useUndo.getState().forget())

  test('says that all are taken back, and what could not become as it was', async () => {
    expect(await undone(right, right)).toEqual({ step: 'undone', rest: undefined })
    expect(await undone(right, short)).toEqual({ step: 'undone', rest: '3 are not free any more.' })
  })

  test('goes on after one that is refused, and says how many it were', async () => {
    expect(await undone(refused, right, right)).toEqual({ step: 'refused', done: 2, trouble: { ok: false, absent: true } })
  })

  test('happens once, however often it is asked for', async () => {
    let times = 0
    await undone(async () => {
      times += 1
      return { ok: true }
    })
    await useUndo.getState().run()
    expect(times).toBe(1)
  })
})
