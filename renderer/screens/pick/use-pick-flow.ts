import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { ask, hub } from '#renderer/api/hub.ts'
import { keepAnswer } from '#renderer/api/keep-answer.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useUnderWay } from '#renderer/api/use-under-way.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { typedQuantity } from '#renderer/scanning/typed-quantity.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { timesPrompt } from '#renderer/wording/times-prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { PickListView, PickTaskView } from '#shared/contract/picking.ts'
import type { ShortReason } from '#shared/domain/picking/pick-flow.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { findPickWork, type PickWork } from './find-pick-work.ts'
import { mergeWalk } from './merge-walk.ts'
import { binPrompt, countedPrompt, toldPrompt } from './pick-prompt.ts'

type Answer<Value> = { readonly ok: true; readonly value: Value } | AnyTrouble

/** What a picker may do with the list in hand. Each puts the hub's answer on the screen and says in the band what became of it. */
export function usePickFlow(view: PickListView | undefined) {
  const { t } = useTranslation()
  const terms = useLocale()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<Prompt>()
  /** How many packs the next item stands for. */
  const [times, setTimes] = useState(1)
  const recordScan = useCommand(hub.picking.recordScan)
  const skipTask = useCommand(hub.picking.skipTask)
  const reportShort = useCommand(hub.picking.reportShort)
  const undoPick = useCommand(hub.picking.undoPick)
  const printDocument = useCommand(hub.printing.printDocument)
  const startPacking = useCommand(hub.packing.startPacking)
  const opening = useUnderWay()
  const commands = [recordScan, skipTask, reportShort, undoPick, printDocument, startPacking]

  const refuse = (trouble: AnyTrouble, raw?: string) => setOutcome(wrongPrompt(t, trouble, terms, raw))
  const keyOf = (id: string) => ask.picking.getPickList.queryKey({ input: { id } })
  const keep = (answer: PickListView) => keepAnswer(queries, keyOf(answer.id), answer)
  /** The list as it is known now: a scan that waited in line was called with an older one. */
  const shown = (list: PickListView) => queries.getQueryData(keyOf(list.id)) ?? list

  /** Shows the list as it is now, and tells in a sentence what happened. */
  async function show(answer: Answer<PickListView>, happened: string) {
    if (!answer.ok) return refuse(answer)
    await keep(answer.value)
    setOutcome(toldPrompt(t, answer.value, happened))
  }

  async function scan(list: PickListView, scanned: Scan) {
    const { raw } = scanned
    const quantity = list.step === 'waitingForItem' ? typedQuantity(scanned) : undefined
    setTimes(quantity ?? 1)
    if (quantity !== undefined) return setOutcome(timesPrompt(t, quantity))
    const answer = await recordScan.run({ pickListId: list.id, scan: raw, times })
    if (!answer.ok) return refuse(answer, raw)
    const { view: seen, isPart, did } = answer.value
    const before = shown(list)
    const now = isPart ? mergeWalk(before, seen) : seen
    await keep(now)
    setOutcome(did.kind === 'binConfirmed' ? binPrompt(t, now, did.binCode) : countedPrompt(t, before, now))
  }

  async function undo({ id }: PickListView) {
    setTimes(1)
    if (times > 1) return setOutcome(undefined)
    await show(await undoPick.run({ pickListId: id }), t('picking.step.undone'))
  }

  async function open(finding: Promise<PickWork>, raw?: string) {
    const work = await opening.track(finding)
    if (!work.ok) return refuse(work, raw)
    await keep(work.value)
    navigate(`/pick/${work.value.id}`)
  }

  async function print({ id, number }: Pick<PickListView, 'id' | 'number'>) {
    const answer = await printDocument.run({ id: uuidV7Ids.next(), documentKind: 'pickList', documentId: id })
    if (!answer.ok) return refuse(answer)
    const happened = t('picking.step.printing', { number })
    setOutcome(view ? toldPrompt(t, view, happened) : { kind: 'right', text: t('picking.queue.ask'), detail: happened, at: Date.now() })
  }

  /** Goods of one order go straight to the bench; those of several wait there in the queue. */
  async function pack(orders: PickListView['orders']) {
    const [order] = orders
    if (!order || orders.length > 1) return navigate('/pack')
    const answer = await startPacking.run({ code: order.number })
    if (!answer.ok) return refuse(answer)
    await keepAnswer(queries, ask.packing.getPacking.queryKey({ input: { orderId: order.id } }), answer.value)
    navigate(`/pack/${order.id}`)
  }

  return {
    outcome,
    isWorking: opening.isUnderWay || commands.some(({ isRunning }) => isRunning),
    scan,
    open,
    openByCode: ({ raw }: Scan) => open(findPickWork(raw), raw),
    pack,
    print,
    undo,
    skip: async ({ id }: PickListView, task: PickTaskView) =>
      show(await skipTask.run({ pickListId: id, taskId: task.id }), t('picking.step.skipped', { bin: task.binCode })),
    short: async ({ id }: PickListView, task: PickTaskView, reason: ShortReason) => {
      const quantity = t('picking.units', { count: task.asked - task.picked })
      const happened = t('picking.step.shorted', { quantity, item: task.productName })
      await show(await reportShort.run({ pickListId: id, taskId: task.id, reason }), happened)
    },
  }
}
