import type { Action } from '#renderer/ui/actions/action.ts'
import { Button, type ButtonTone } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'

/** An action with how its button looks. */
export type ButtonAction = Action & { readonly tone?: ButtonTone; readonly disabledReason?: string | undefined; readonly isBusy?: boolean }

/** The steps that are possible now, as buttons with their keys; what useActions returned goes in here. */
export function ActionButtons({ actions, align }: { actions: readonly ButtonAction[]; align?: 'start' | 'end' }) {
  return (
    <ButtonRow {...(align && { align })}>
      {actions.map(({ id, label, shortcut, tone = 'plain', enabled, disabledReason, isBusy, run }) => (
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
    </ButtonRow>
  )
}
