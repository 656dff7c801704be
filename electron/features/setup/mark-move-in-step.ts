import { setup } from '#shared/contract/setup.ts'
import { handle } from '../handle.ts'
import { saveMoveInMark } from './move-in.sql.ts'

/** A step that is left out stays so after a restart, until somebody takes it up again. */
export const markMoveInStep = handle(setup.markMoveInStep, async ({ tx, input: { step, mark }, tell }) => {
  await saveMoveInMark(tx, step, mark)
  tell('moveInStepMarked', [{ kind: 'settings', id: 'moveIn' }], { step, mark })
  return { step, mark }
})
