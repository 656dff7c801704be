import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import classes from '#renderer/app/find-box.module.css'
import { type FindResult, useFind } from '#renderer/app/wiring.ts'
import { SearchBox } from '#renderer/ui/lists/search-box.tsx'

export type FindBoxProps = {
  /** The rooms, as results. */
  rooms: readonly FindResult[]
  ref: Ref<HTMLInputElement>
}

/** One box that finds anything: rooms, and whatever the hub knows by that text. Scans need no box; they are taken anywhere. */
export function FindBox({ rooms, ref }: FindBoxProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  const { results: found, isSearching } = useFind(text.trim())
  const results = [...found, ...rooms.filter((room) => room.text.toLowerCase().includes(text.trim().toLowerCase()))]
  const current = results[Math.min(chosen, results.length - 1)]

  function close() {
    setIsOpen(false)
    setText('')
    setChosen(0)
  }

  function go(result: FindResult) {
    close()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    navigate(result.path)
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') leave(event)
    else if (event.key === 'Enter' && current) go(current)
    else if (event.key === 'ArrowDown') setChosen((now) => Math.min(now + 1, results.length - 1))
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max(now - 1, 0))
    else return
    event.preventDefault()
  }

  function leave(event: KeyboardEvent<HTMLInputElement>) {
    close()
    event.currentTarget.blur()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left the box and its list.
    <div className={classes['find']} onFocus={() => setIsOpen(true)} onBlur={() => setIsOpen(false)}>
      <SearchBox
        ref={ref}
        label={t('app.find.label')}
        shortcut="Ctrl+K"
        value={text}
        onChange={(next) => {
          setText(next)
          setChosen(0)
          setIsOpen(true)
        }}
        onKeyDown={press}
        combobox={{ isOpen, listId, activeId: current && `${listId}-${current.id}` }}
      />
      {isOpen && (
        <div className={classes['list']}>
          <div role="listbox" id={listId} className={classes['results']} aria-label={t('app.find.label')}>
            {results.map((result, index) => (
              <FindRow
                key={result.id}
                id={`${listId}-${result.id}`}
                result={result}
                isFirstOfGroup={results[index - 1]?.group !== result.group}
                isChosen={result === current}
                onGo={() => go(result)}
              />
            ))}
          </div>
          {results.length === 0 && (
            <p className={classes['note']}>{isSearching ? t('app.find.searching') : t('app.find.nothing', { text })}</p>
          )}
        </div>
      )}
    </div>
  )
}

type FindRowProps = { id: string; result: FindResult; isFirstOfGroup: boolean; isChosen: boolean; onGo: () => void }

function FindRow({ id, result, isFirstOfGroup, isChosen, onGo }: FindRowProps) {
  return (
    <>
      {isFirstOfGroup && (
        <div className={classes['group']} role="presentation">
          {result.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the chosen entry. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys. */}
      <div
        id={id}
        ref={isChosen ? bringIntoSight : undefined}
        role="option"
        aria-selected={isChosen}
        className={classes['row']}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onGo}
      >
        {result.code !== undefined && <span className={classes['code']}>{result.code}</span>}
        <span className={classes['text']}>{result.text}</span>
      </div>
    </>
  )
}

function bringIntoSight(row: HTMLElement | null) {
  row?.scrollIntoView({ block: 'nearest' })
}
