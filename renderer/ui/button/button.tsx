import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref, useId } from 'react'
import classes from '#renderer/ui/button/button.module.css'
import { Icon, type IconName } from '#renderer/ui/icons/icon.tsx'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'
import { ariaShortcut } from '#renderer/ui/kbd/shortcut-words.ts'

export type ButtonTone = 'plain' | 'primary' | 'danger' | 'dangerPrimary' | 'quiet'

type ButtonAttributes = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'className' | 'style' | 'disabled' | 'title'>

export type ButtonProps = ButtonAttributes & {
  children: ReactNode
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void | Promise<void>) | undefined
  tone?: ButtonTone
  size?: 'small' | 'normal' | 'large'
  /** Shown beside the word; bind it with useActions. */
  shortcut?: string | undefined
  icon?: IconName | undefined
  disabled?: boolean | undefined
  /** Says why the button cannot be used; it disables the button. */
  disabledReason?: string | undefined
  /** The command is on its way; a second press does nothing. */
  isBusy?: boolean | undefined
  /** For a button that shows only a sign. */
  label?: string | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

/** One thing to do, named by a verb. It stays reachable by keyboard while disabled, so that its reason can be read. */
export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    tone = 'plain',
    size = 'normal',
    shortcut,
    icon,
    disabled,
    disabledReason,
    isBusy,
    label,
    ...attributes
  } = props
  const reasonId = useId()
  const isOff = disabled === true || disabledReason !== undefined || isBusy === true

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isOff) event.preventDefault()
    else void onClick?.(event)
  }

  return (
    <button
      type="button"
      {...attributes}
      className={[classes['button'], classes[tone], classes[size]].filter(Boolean).join(' ')}
      onClick={press}
      aria-disabled={isOff || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
      aria-label={label}
      title={disabledReason ?? label}
    >
      {icon && <Icon name={icon} size={size === 'large' ? 20 : 16} />}
      {children}
      {shortcut && <Kbd shortcut={shortcut} look={tone === 'primary' || tone === 'dangerPrimary' ? 'onAction' : 'plain'} />}
      {disabledReason && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </button>
  )
}
