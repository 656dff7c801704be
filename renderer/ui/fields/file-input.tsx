import type { RefObject } from 'react'

interface FileInputProps {
  /** What opens the system's dialog clicks this. */
  readonly input: RefObject<HTMLInputElement | null>
  readonly accept: string
  readonly label: string
  /** Nothing, when nobody chose a file. */
  readonly onChoose: (file: File | undefined) => void
}

/** The choice of one file, itself out of sight: a button of the screen stands for it. */
export function FileInput({ input, accept, label, onChoose }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      aria-label={label}
      hidden
      onChange={(event) => onChoose(event.currentTarget.files?.[0])}
    />
  )
}
