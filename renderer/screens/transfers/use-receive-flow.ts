import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { ask, hub } from '#renderer/api/hub.ts'
import { keepAnswer } from '#renderer/api/keep-answer.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { typedQuantity } from '#renderer/scanning/typed-quantity.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { timesPrompt } from '#renderer/wording/times-prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { TransferView } from '#shared/contract/transfers.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { askPrompt, finishedPrompt, finishPrompt, refusedPrompt, scannedPrompt, unitsToCome } from './receive-prompt.ts'

type Answer = { readonly ok: true; readonly value: TransferView } | AnyTrouble

/** What a hand may do with a transfer. Each puts the hub's answer on the screen and says in the band what became of it. */
export function useReceiveFlow() {
  const { t } = useTranslation()
  const terms = useLocale()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<Prompt>()
  /** How many packs the next item stands for. */
  const [times, setTimes] = useState(1)
  const [isSure, setSure] = useState(false)
  const findTransfer = useCommand(hub.transfers.findTransfer)
  const shipTransfer = useCommand(hub.transfers.shipTransfer)
  const callBack = useCommand(hub.transfers.callBack)
  const recordScan = useCommand(hub.transfers.recordScan)
  const finishTransfer = useCommand(hub.transfers.finishTransfer)
  const undoReceive = useCommand(hub.transfers.undoReceive)
  const printDocument = useCommand(hub.printing.printDocument)
  const commands = [findTransfer, shipTransfer, callBack, recordScan, finishTransfer, undoReceive, printDocument]
  const keep = (view: TransferView) => keepAnswer(queries, ask.transfers.getTransfer.queryKey({ input: { id: view.id } }), view)

  async function show(answer: Answer, tell: (view: TransferView) => Prompt) {
    setTimes(1)
    setSure(false)
    if (!answer.ok) return setOutcome(wrongPrompt(t, answer, terms))
    await keep(answer.value)
    setOutcome(tell(answer.value))
  }

  async function openByCode({ raw }: Scan) {
    const answer = await findTransfer.run({ number: readScanNow(raw).text.toUpperCase().slice(0, 40) })
    if (!answer.ok) return setOutcome(wrongPrompt(t, answer, terms, raw))
    setOutcome(undefined)
    navigate(`/receive/${answer.value.id}`)
  }

  /** The paper of another transfer opens it; that of an open one, at its shelves, says that it is on its way. */
  async function scan(view: TransferView, scanned: Scan, house: string) {
    const { raw } = scanned
    setSure(false)
    const code = readScanNow(raw).text.toUpperCase()
    if (code.startsWith('TR-')) return code === view.number && view.status === 'open' ? send(view) : openByCode(scanned)
    const quantity = typedQuantity(scanned)
    setTimes(quantity ?? 1)
    if (quantity !== undefined) return setOutcome(timesPrompt(t, quantity))
    const answer = await recordScan.run({ id: view.id, scan: raw, times })
    if (!answer.ok) return setOutcome(refusedPrompt(t, answer, terms, house, raw))
    await keep(answer.value.view)
    setOutcome(scannedPrompt(t, answer.value.view, answer.value.did))
  }

  async function send({ id }: TransferView) {
    await show(await shipTransfer.run({ id }), () => {
      return { kind: 'done', text: t('transfers.floor.sent'), detail: t('transfers.floor.sentDetail'), at: Date.now() }
    })
  }

  /** Nothing more comes: what is missing leaves the books, so it is asked twice. */
  async function finish(view: TransferView) {
    if (!isSure && unitsToCome(view) > 0) {
      setSure(true)
      return setOutcome(finishPrompt(t, view))
    }
    await show(await finishTransfer.run({ id: view.id }), (next) => finishedPrompt(t, next))
  }

  async function undo(view: TransferView) {
    if (isSure || times > 1) {
      setSure(false)
      setTimes(1)
      return setOutcome(undefined)
    }
    const { id } = view
    const answer = view.canUndo ? await undoReceive.run({ id }) : await callBack.run({ id })
    await show(answer, (next) => {
      return { kind: 'right', text: askPrompt(t, next).text, detail: t('transfers.floor.undone'), at: Date.now() }
    })
  }

  async function print({ id, number }: TransferView) {
    const answer = await printDocument.run({ id: uuidV7Ids.next(), documentKind: 'transferSheet', documentId: id })
    if (!answer.ok) return setOutcome(wrongPrompt(t, answer, terms))
    setOutcome({ kind: 'right', text: t('transfers.floor.printing', { number }), at: Date.now() })
  }

  return { outcome, isWorking: commands.some(({ isRunning }) => isRunning), openByCode, scan, send, finish, undo, print }
}
