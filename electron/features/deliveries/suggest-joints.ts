import { joints } from '#shared/contract/joints.ts'
import { whyNotTogether } from '#shared/domain/orders/join-orders.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { answer } from '../handle.ts'
import { type JoinableOrder, loadJoinable } from './joints.sql.ts'

const MOST_TOGETHER = 20

/** Orders that go together already are suggested with whoever else could come along. */
export const suggestJoints = answer(joints.suggestJoints, async ({ db, input }) => {
  const orders = await loadJoinable(db, { ids: [...new Set(input.orderIds)] })
  const groups: JoinableOrder[][] = []
  for (const ofOne of groupBy(orders, ({ customerId }) => customerId).values()) {
    const found: JoinableOrder[][] = []
    for (const order of ofOne) {
      const group = found.find((one) => one.length < MOST_TOGETHER && canJoin([...one, order]))
      if (group) group.push(order)
      else found.push([order])
    }
    groups.push(...found.filter((group) => group.length > 1 && whyNotTogether(group) === undefined))
  }
  return { groups: groups.map((group) => group.map(({ id, number }) => ({ id, number }))) }
})

/** Those that go together already stand in nobody's way. */
function canJoin(group: readonly JoinableOrder[]): boolean {
  const obstacle = whyNotTogether(group)
  return obstacle === undefined || obstacle.code === 'ALREADY_TOGETHER'
}
