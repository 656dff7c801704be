import { useTranslation } from 'react-i18next'
import type { Action } from '#renderer/ui/actions/action.ts'
import { Button, type ButtonTone } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { Menu, type MenuItem } from '#renderer/ui/menu/menu.tsx'

/** An action with how its button looks. */
export type ButtonAction = Action & { readonly tone?: ButtonTone; readonly disabledReason?: string | undefined; readonly isBusy?: boolean }

/** A menu of one would only hide it. */
const FEWEST_IN_MENU = 2

export type ActionButtonsProps = {
  actions: readonly ButtonAction[]
  align?: 'start' | 'end'
  /** How many stand as buttons, the primary ones first; the others lie in a menu, and their keys work all the same. */
  inSight?: number
}

/** The steps that are possible now, as buttons with their keys; what useActions returned goes in here. */
export function ActionButtons({ actions, align, inSight = Number.POSITIVE_INFINITY }: ActionButtonsProps) {
  const { t } = useTranslation()
  const isFew = actions.length < inSight + FEWEST_IN_MENU
  const ordered = isFew ? actions : actions.toSorted((a, b) => Number(b.tone === 'primary') - Number(a.tone === 'primary'))
  const shown = isFew ? ordered : ordered.slice(0, inSight)
  const others = ordered.slice(shown.length)
  return (
    <ButtonRow {...(align && { align })}>
      {shown.map(({ id, label, shortcut, tone = 'plain', enabled, disabledReason, isBusy, run }) => (
        <Button
          key={id}
          tone={tone}
          shortcut={shortcut}
          disabled={enabled === false}
          disabledReason={disabledReason}
          isBusy={isBusy}
          onClick={run}
        >
          {label}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu opener={<Button icon="down">{t('ui.action.more')}</Button>} sections={[{ id: 'more', items: others.map(menuItem) }]} />
      )}
    </ButtonRow>
  )
}

function menuItem({ id, label, shortcut, tone, enabled, disabledReason, isBusy, run }: ButtonAction): MenuItem {
  const disabled = enabled === false || disabledReason !== undefined || isBusy === true
  return { id, label, shortcut, disabled, isDanger: tone === 'danger', run }
}
