// What the band says while picking: always the next action in large type, and below it what has just happened.
import type { TFunction } from 'i18next'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import type { PickListView, PickTaskView } from '#shared/contract/picking.ts'

/** The task in front of the picker; none when the list is done. */
export function currentTask(view: PickListView): PickTaskView | undefined {
  return view.tasks.find(({ id }) => id === view.currentTaskId)
}

/** The open tasks after the current one, in walking order. */
export function nextTasks(view: PickListView): PickTaskView[] {
  return view.tasks.filter(({ id, status }) => status === 'open' && id !== view.currentTaskId)
}

/** Units that were asked for and not found. */
export function unitsShort(tasks: readonly PickTaskView[]): number {
  return tasks.reduce((sum, { status, asked, picked }) => sum + (status === 'short' ? asked - picked : 0), 0)
}

/** What the hand does next. */
function nextAction(t: TFunction, view: PickListView): string {
  const task = currentTask(view)
  if (!task) return t('picking.done.ask')
  return view.step === 'waitingForBin'
    ? t('picking.step.scanBin', { bin: task.binCode })
    : t('picking.step.scanItem', { item: task.productName })
}

function afterList(t: TFunction, { orders }: PickListView): string {
  const [first] = orders
  return first && orders.length === 1 ? t('picking.done.packs', { order: first.number }) : t('picking.done.packsMany')
}

/** The band before anything was scanned, as after coming back to a list. */
export function askPrompt(t: TFunction, view: PickListView): Prompt {
  return { kind: 'ask', text: nextAction(t, view), detail: view.step === 'listDone' ? afterList(t, view) : undefined }
}

/** The band after something that was right and is told in one sentence. */
export function toldPrompt(t: TFunction, view: PickListView, happened: string): Prompt {
  if (view.step === 'listDone') return donePrompt(t, view)
  return { kind: 'right', text: nextAction(t, view), detail: happened, at: Date.now() }
}

/** The band after a bin was found. */
export function binPrompt(t: TFunction, view: PickListView, binCode: string): Prompt {
  const task = currentTask(view)
  if (!task) return askPrompt(t, view)
  const quantity = t('picking.units', { count: task.asked - task.picked })
  return toldPrompt(t, view, t('picking.step.binRight', { bin: binCode, quantity }))
}

/** The band after items were counted. `before` is the list as it was; the task that grew is the one that was served. */
export function countedPrompt(t: TFunction, before: PickListView, view: PickListView): Prompt {
  if (view.step === 'listDone') return donePrompt(t, view)
  const served = view.tasks.find(({ id, picked }) => before.tasks.some((task) => task.id === id && task.picked !== picked))
  if (!served) return askPrompt(t, view)
  const { productName: item, picked, asked } = served
  if (served.status !== 'open') return toldPrompt(t, view, t('picking.step.taskDone', { item, picked, asked }))
  return { kind: 'right', count: picked, text: t('picking.step.taken', { asked }), detail: moreThen(t, view, served), at: Date.now() }
}

function moreThen(t: TFunction, view: PickListView, { id, binCode, asked, picked }: PickTaskView): string {
  const count = asked - picked
  const next = view.tasks.find((task) => task.status === 'open' && task.id !== id)
  if (!next) return t('picking.step.moreThenDone', { count })
  if (next.binCode === binCode) return t('picking.step.moreThenItem', { count, item: next.productName })
  return t('picking.step.moreThenBin', { count, bin: next.binCode })
}

function donePrompt(t: TFunction, view: PickListView): Prompt {
  const count = unitsShort(view.tasks)
  const text = count === 0 ? t('picking.done.all') : t('picking.done.allShort', { count })
  return { kind: 'done', text, detail: afterList(t, view), at: Date.now() }
}
