import type { KeyboardEvent } from 'react'
import { SearchBox } from '#renderer/ui/lists/search-box.tsx'

export type ListSearchProps = { label: string; value: string; onChange: (value: string) => void }

/** Filters the list under it as one types; / reaches it, Down and Enter go on to the list. */
export function ListSearch({ label, value, onChange }: ListSearchProps) {
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    event.currentTarget.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }
  return <SearchBox label={label} value={value} onChange={onChange} shortcut="/" onKeyDown={press} />
}
