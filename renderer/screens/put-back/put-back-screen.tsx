import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { keepAnswer } from '#renderer/api/keep-answer.ts'
import { troubleOf } from '#renderer/api/reply.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import type { Scan } from '#renderer/scanning/scan.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import { BigCode, BigQuantity, FloorItem, FloorTask } from '#renderer/ui/floor/floor-task.tsx'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { unitWord } from '#renderer/wording/unit-word.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { PutBackTaskView, PutBackView } from '#shared/contract/put-backs.ts'
import { askPrompt, currentTask, scannedPrompt } from './put-back-prompt.ts'

/** From the bench back to the shelf: the item, then its bin. What it shows comes from the hub alone, so it goes on where it stopped. */
export function PutBackScreen() {
  const { t } = useTranslation()
  const terms = useLocale()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [outcome, setOutcome] = useState<Prompt>()
  const { data: view, error } = useQuery(ask.putBacks.getPutBack.queryOptions({ input: {} }))
  const recordScan = useCommand(hub.putBacks.recordScan)
  const undoPutBack = useCommand(hub.putBacks.undoPutBack)
  const leave = () => navigate('/')
  const keep = (next: PutBackView) => keepAnswer(queries, ask.putBacks.getPutBack.queryKey({ input: {} }), next)

  async function scan({ raw }: Scan) {
    const answer = await recordScan.run({ scan: raw })
    if (!answer.ok) return setOutcome(wrongPrompt(t, answer, terms, raw))
    await keep(answer.value.view)
    setOutcome(scannedPrompt(t, answer.value.view, answer.value.did))
  }

  async function undo() {
    const answer = await undoPutBack.run({})
    if (!answer.ok) return setOutcome(wrongPrompt(t, answer, terms))
    await keep(answer.value)
    setOutcome({ kind: 'right', text: askPrompt(t, answer.value).text, detail: t('putBack.undone'), at: Date.now() })
  }

  if (view === undefined) {
    const prompt: Prompt = error === null ? { kind: 'busy', text: t('putBack.opening') } : wrongPrompt(t, troubleOf(error), terms)
    return <FloorFrame flow={t('putBack.flow')} prompt={prompt} actions={[]} onScan={scan} onLeave={leave} />
  }
  const task = currentTask(view)
  const isDone = outcome?.kind === 'done'
  return (
    <FloorFrame
      flow={t('putBack.flow')}
      note={view.unitsLeft > 0 ? t('putBack.units', { count: view.unitsLeft }) : undefined}
      prompt={outcome ?? askPrompt(t, view)}
      isWorking={recordScan.isRunning || undoPutBack.isRunning}
      actions={[{ id: 'undo', label: t('packing.keys.undo'), shortcut: 'F2', commandCode: 'UNDO', enabled: view.canUndo, run: undo }]}
      onScan={scan}
      onLeave={leave}
      side={task && <OtherTasks view={view} current={task} />}
    >
      {task ? (
        <Task task={task} />
      ) : (
        <FloorNotice
          title={isDone ? t('putBack.allBack') : t('putBack.nothing')}
          text={isDone ? t('putBack.allBackText') : t('putBack.nothingText')}
          isDone={isDone}
        />
      )}
    </FloorFrame>
  )
}

function Task({ task }: { task: PutBackTaskView }) {
  const { t } = useTranslation()
  const { binCode, productName, sku, lot, quantity, returned, inHand, unit, orderNumber } = task
  return (
    <FloorTask>
      <BigCode code={binCode} note={t('putBack.order', { order: orderNumber })} />
      <FloorItem title={productName} sku={sku} note={lot === '' ? undefined : t('putBack.lot', { lot })} />
      <BigQuantity value={inHand > 0 ? inHand : quantity - returned} unit={unitWord(t, unit)} />
    </FloorTask>
  )
}

function OtherTasks({ view, current }: { view: PutBackView; current: PutBackTaskView }) {
  const { t } = useTranslation()
  const others = view.tasks.filter(({ id }) => id !== current.id)
  return (
    <NextList
      title={t('scanning.then')}
      items={others.slice(0, SHOWN).map((task) => ({
        id: task.id,
        code: task.binCode,
        text: task.inHandOf === '' ? task.productName : t('putBack.inHandOf', { name: task.inHandOf }),
        quantity: task.quantity - task.returned,
      }))}
      foot={others.length === 0 ? t('scanning.nothingNext') : undefined}
    />
  )
}

/** More than these cannot be planned for, only read. */
const SHOWN = 5
