// The only SQL that writes put-back tasks and the steps that undo takes back.

import type { WriteDb } from '#electron/database/schema.ts'

export interface NewPutBack {
  readonly id: string
  readonly orderId: string
  readonly orderLineId: string
  readonly productId: string
  readonly lot: string
  /** On the bench. */
  readonly stockLevelId: string
  readonly binId: string
  readonly quantity: number
  readonly createdAt: number
}

export async function insertPutBacks(tx: WriteDb, tasks: readonly NewPutBack[]): Promise<void> {
  const start = { inHand: 0, returned: 0, status: 'open', userName: '', doneAt: null }
  for (const task of tasks)
    await tx
      .insertInto('putBackTasks')
      .values({ ...task, ...start })
      .execute()
}
