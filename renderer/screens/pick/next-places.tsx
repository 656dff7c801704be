import { useTranslation } from 'react-i18next'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import type { PickListView } from '#shared/contract/picking.ts'
import { nextTasks } from './pick-prompt.ts'

/** More than these cannot be planned for, only read. */
const SHOWN = 5

/** The places after this one; skipped ones come last. */
export function NextPlaces({ view }: { view: PickListView }) {
  const { t } = useTranslation()
  const next = nextTasks(view)
  // Positions count from one to the number of tasks; whatever was skipped got one behind them.
  const skipped = next.filter(({ position }) => position > view.tasks.length).length
  const hidden = next.length - SHOWN
  const foot = [
    hidden > 0 ? t('picking.notShown', { count: hidden }) : '',
    skipped > 0 ? t('picking.skippedLast', { count: skipped }) : '',
    next.length === 0 ? t('scanning.nothingNext') : '',
  ]
  return (
    <NextList
      title={t('scanning.then')}
      items={next
        .slice(0, SHOWN)
        .map((task) => ({ id: task.id, code: task.binCode, text: task.productName, quantity: task.asked - task.picked }))}
      foot={foot.filter(Boolean).join('. ') || undefined}
    />
  )
}
