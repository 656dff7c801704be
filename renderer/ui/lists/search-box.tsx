import { type KeyboardEvent, type Ref, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'
import { ariaShortcut } from '#renderer/ui/kbd/shortcut-words.ts'
import classes from '#renderer/ui/lists/search-box.module.css'

export type SearchBoxProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Shown while the box is empty; bind it with useActions and focus the box through `ref`. */
  shortcut?: string | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  /** For a box with a list of results under it, which its owner draws. */
  combobox?: { isOpen: boolean; listId: string; activeId: string | undefined } | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** Filters a list as one types. Escape empties it. */
export function SearchBox({ label, value, onChange, shortcut, onKeyDown, combobox, ref }: SearchBoxProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLLabelElement>(null)

  function press(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event)
    if (event.key !== 'Escape' || event.defaultPrevented || value === '') return
    event.preventDefault()
    onChange('')
  }

  function clear() {
    onChange('')
    box.current?.querySelector('input')?.focus()
  }

  return (
    <label ref={box} className={classes['box']}>
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        className={classes['input']}
        aria-label={label}
        placeholder={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        aria-keyshortcuts={shortcut === undefined ? undefined : ariaShortcut(shortcut)}
        {...(combobox && comboboxProps(combobox))}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={press}
      />
      {value === '' && shortcut && <Kbd shortcut={shortcut} />}
      {value !== '' && (
        <button type="button" className={classes['clear']} onClick={clear} aria-label={t('ui.action.clear')}>
          <Icon name="cross" size={12} />
        </button>
      )}
    </label>
  )
}

function comboboxProps({ isOpen, listId, activeId }: NonNullable<SearchBoxProps['combobox']>) {
  return {
    role: 'combobox',
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': isOpen ? activeId : undefined,
  }
}
