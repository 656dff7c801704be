import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import classes from '#renderer/ui/lists/pick-box.module.css'
import { SearchBox } from '#renderer/ui/lists/search-box.tsx'

export type PickOption = {
  readonly id: string
  /** Before the words. */
  readonly picture?: ReactNode
  readonly code?: string | undefined
  readonly text: string
  /** What helps to choose: a town, how many are free. */
  readonly note?: string | undefined
}

export type PickBoxProps = {
  label: string
  text: string
  onText: (text: string) => void
  options: readonly PickOption[]
  onPick: (id: string) => void
  /** Enter before an entry was chosen with the arrows; true when it was taken, else the first entry is. */
  onEnter?: ((text: string) => boolean | Promise<boolean>) | undefined
  /** Said under the box while nothing fits. */
  nothingFound?: string | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

/** Chooses one of many by typing: the list under the box narrows, arrows choose, Enter takes. */
export function PickBox({ label, text, onText, options, onPick, onEnter, nothingFound, ref }: PickBoxProps) {
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<number>()
  const isEntering = useRef(false)
  const current = options[Math.min(chosen ?? 0, options.length - 1)]
  const isShown = isOpen && text.trim() !== '' && (options.length > 0 || nothingFound !== undefined)

  function type(next: string) {
    onText(next)
    setChosen(undefined)
    setIsOpen(true)
  }

  function take(id: string) {
    setChosen(undefined)
    setIsOpen(false)
    onPick(id)
  }

  /** A second Enter while the first is still being answered would take the same thing twice. */
  async function enter() {
    if (isEntering.current || text.trim() === '') return
    isEntering.current = true
    const isTaken = chosen === undefined && (await onEnter?.(text.trim())) === true
    isEntering.current = false
    if (isTaken) setIsOpen(false)
    else if (current) take(current.id)
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    // with nothing to take, Enter is the form's
    const canTake = isOpen && text.trim() !== '' && (options.length > 0 || onEnter !== undefined)
    if (event.key === 'Enter' && !canTake) return
    if (event.key === 'Enter') void enter()
    else if (event.key === 'ArrowDown') setChosen((now) => Math.min((now ?? -1) + 1, options.length - 1))
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max((now ?? 1) - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left the box and its list.
    <div className={classes['box']} onFocus={() => setIsOpen(true)} onBlur={() => setIsOpen(false)}>
      <SearchBox
        ref={ref}
        label={label}
        value={text}
        onChange={type}
        onKeyDown={press}
        combobox={{ isOpen: isShown, listId, activeId: current && `${listId}-${current.id}` }}
      />
      {isShown && (
        <div className={classes['list']}>
          <div role="listbox" id={listId} aria-label={label}>
            {options.map((option) => (
              <PickRow
                key={option.id}
                id={`${listId}-${option.id}`}
                option={option}
                isChosen={option === current}
                onTake={() => take(option.id)}
              />
            ))}
          </div>
          {options.length === 0 && <p className={classes['note']}>{nothingFound}</p>}
        </div>
      )}
    </div>
  )
}

function PickRow({ id, option, isChosen, onTake }: { id: string; option: PickOption; isChosen: boolean; onTake: () => void }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the chosen entry.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={classes['row']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {option.picture}
      {option.code !== undefined && <span className={classes['code']}>{option.code}</span>}
      <span className={classes['text']}>{option.text}</span>
      {option.note !== undefined && <span className={classes['rowNote']}>{option.note}</span>}
    </div>
  )
}
