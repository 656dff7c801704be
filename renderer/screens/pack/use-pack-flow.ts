import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { ask, hub } from '#renderer/api/hub.ts'
import { keepAnswer } from '#renderer/api/keep-answer.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useUnderWay } from '#renderer/api/use-under-way.ts'
import { reprintLabel } from '#renderer/records/reprint-label.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { typedQuantity } from '#renderer/scanning/typed-quantity.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { formatWeight } from '#renderer/wording/format.ts'
import { timesPrompt } from '#renderer/wording/times-prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'
import { mergeBench } from './merge-bench.ts'
import { donePrompt, type PackedScan, packedPrompt, toldPrompt } from './pack-prompt.ts'

type Answer = { readonly ok: true; readonly value: PackingView } | AnyTrouble

/** What a packer may do at the bench. Each puts the hub's answer on the screen and says in the band what became of it. */
export function usePackFlow() {
  const { t } = useTranslation()
  const terms = useLocale()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<Prompt>()
  /** How many packs the next item stands for. */
  const [times, setTimes] = useState(1)
  const [lastScan, setLastScan] = useState<PackedScan>()
  const startPacking = useCommand(hub.packing.startPacking)
  const recordScan = useCommand(hub.packing.recordScan)
  const closePackage = useCommand(hub.packing.closePackage)
  const undoPack = useCommand(hub.packing.undoPack)
  const weighPackage = useCommand(hub.packing.weighPackage)
  const reprinting = useUnderWay()
  const commands = [startPacking, recordScan, closePackage, weighPackage, undoPack]

  const refuse = (trouble: AnyTrouble, raw?: string) => setOutcome(wrongPrompt(t, trouble, terms, raw))
  const keyOf = (orderId: string) => ask.packing.getPacking.queryKey({ input: { orderId } })
  const keep = (view: PackingView) => keepAnswer(queries, keyOf(view.orderId), view)

  async function show(answer: Answer, tell: (view: PackingView) => Prompt) {
    if (!answer.ok) return refuse(answer)
    await keep(answer.value)
    setOutcome(tell(answer.value))
  }

  async function scan(order: PackingView, scanned: Scan) {
    const { orderId } = order
    const { raw } = scanned
    const quantity = typedQuantity(scanned)
    setTimes(quantity ?? 1)
    if (quantity !== undefined) return setOutcome(timesPrompt(t, quantity))
    const answer = await recordScan.run({ orderId, scan: raw, times })
    if (!answer.ok) return refuse(answer, raw)
    const { view: seen, isPart, did } = answer.value
    // The order as it is known now: a scan that waited in line was called with an older one.
    const view = isPart ? mergeBench(queries.getQueryData(keyOf(orderId)) ?? order, seen) : seen
    await keep(view)
    setLastScan(did)
    setOutcome(packedPrompt(t, view, did))
  }

  async function open(code: string, raw?: string) {
    const answer = await startPacking.run({ code: code.slice(0, 60) })
    if (!answer.ok) return refuse(answer, raw)
    await keep(answer.value)
    navigate(`/pack/${answer.value.orderId}`)
  }

  async function closeBox({ orderId }: PackingView, box: PackageView | undefined) {
    const happened = t('packing.step.closed', { number: box?.number ?? '' })
    const tell = (view: PackingView) => (view.step === 'orderPacked' ? donePrompt(t, view) : toldPrompt(t, view, happened))
    await show(await closePackage.run({ orderId }), tell)
  }

  async function undo({ orderId }: PackingView) {
    setTimes(1)
    if (times > 1) return setOutcome(undefined)
    const answer = await undoPack.run({ orderId })
    if (answer.ok) setLastScan(undefined)
    await show(answer, (view) => toldPrompt(t, view, t('packing.step.undone')))
  }

  async function reprint(view: PackingView, box: PackageView) {
    const answer = await reprinting.track(reprintLabel(box))
    if (!answer.ok) return refuse(answer)
    setOutcome(toldPrompt(t, view, t('packing.step.reprinting', { number: box.number })))
  }

  async function weigh(box: PackageView, weightGrams: number, source: 'scale' | 'typed') {
    const answer = await weighPackage.run({ packageId: box.id, weightGrams, source })
    const weight = formatWeight(weightGrams, terms.locale)
    await show(answer, (view) => toldPrompt(t, view, t('packing.scale.weighed', { number: box.number, weight })))
    return answer.ok
  }

  return {
    outcome,
    lastScan,
    isWorking: reprinting.isUnderWay || commands.some(({ isRunning }) => isRunning),
    scan,
    open,
    openByCode: ({ raw }: Scan) => open(raw, raw),
    closeBox,
    weigh,
    undo,
    reprint,
  }
}
