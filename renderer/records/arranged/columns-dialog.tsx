import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moved } from '#renderer/records/arranged/arrange-columns.ts'
import classes from '#renderer/records/arranged/arranged.module.css'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'

type ColumnsDialogProps = {
  all: readonly { readonly key: string; readonly title: string; readonly name?: string | undefined }[]
  shown: readonly string[]
  onSave: (keys: readonly string[]) => void | Promise<void>
  onClose: () => void
}

/** Which columns a list shows, and in which order: Space ticks, Alt with an arrow moves. */
export function ColumnsDialog({ all, shown, onSave, onClose }: ColumnsDialogProps) {
  const { t } = useTranslation()
  const [order, setOrder] = useState<readonly string[]>([...shown, ...all.map(({ key }) => key).filter((key) => !shown.includes(key))])
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(shown))
  const titles = new Map(all.map(({ key, title, name }) => [key, name ?? title]))

  function tick(key: string, isTicked: boolean) {
    const next = new Set(ticked)
    if (isTicked) next.add(key)
    else next.delete(key)
    setTicked(next)
  }

  function press(event: KeyboardEvent, key: string) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined) return
    event.preventDefault()
    if (event.altKey) setOrder(moved(order, key, by))
    else focusBeside(event.currentTarget, by)
  }

  return (
    <ConfirmStep
      title={t('ui.arranged.columns')}
      text={t('ui.arranged.columnsHint')}
      confirmLabel={t('ui.action.save')}
      disabledReason={ticked.size === 0 ? t('ui.arranged.noColumn') : undefined}
      onConfirm={() => onSave(order.filter((key) => ticked.has(key)))}
      onCancel={onClose}
    >
      <ul className={classes['columns']}>
        {order.map((key, index) => (
          <li key={key} className={classes['column']} onKeyDown={(event) => press(event, key)}>
            <CheckField label={titles.get(key) ?? key} value={ticked.has(key)} onChange={(isTicked) => tick(key, isTicked)} />
            <Button
              size="small"
              tone="quiet"
              tabIndex={-1}
              label={t('ui.arranged.up')}
              disabled={index === 0}
              onClick={() => setOrder(moved(order, key, -1))}
            >
              ↑
            </Button>
            <Button
              size="small"
              tone="quiet"
              tabIndex={-1}
              label={t('ui.arranged.down')}
              disabled={index === order.length - 1}
              onClick={() => setOrder(moved(order, key, 1))}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" tone="quiet" onClick={() => onSave([])}>
        {t('ui.arranged.usual')}
      </Button>
    </ConfirmStep>
  )
}

function focusBeside(row: Element, by: -1 | 1) {
  const other = by === 1 ? row.nextElementSibling : row.previousElementSibling
  other?.querySelector('input')?.focus()
}
