import { useState } from 'react'
import { readTime } from '#renderer/screens/settings/promises/read-calendar.ts'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

type TimeFieldProps = { label: string; isLabelHidden?: boolean; value: string; onChange: (value: string) => void }

/** A time of day, typed as one likes: 15, 1530 and 15:30 are read; it is put right when the field is left. */
export function TimeField({ label, isLabelHidden = false, value, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus left the field.
    <div onBlur={() => setTyped(undefined)}>
      <TextField
        label={label}
        isLabelHidden={isLabelHidden}
        value={typed ?? value}
        onChange={(next) => {
          setTyped(next)
          onChange(next.trim() === '' ? '' : readTime(next))
        }}
        maxLength={5}
        isCode
      />
    </div>
  )
}
