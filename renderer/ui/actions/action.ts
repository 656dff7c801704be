/** One thing a person may do now. Button, key, command barcode and test all share it. */
export type Action = {
  readonly id: string
  /** The word on the button, already in the user's language. */
  readonly label: string
  /** 'F2', 'Escape', '/', 'Ctrl+K', 'Alt+1'. */
  readonly shortcut?: string | undefined
  /** The word on the printable command sheet that does the same, such as UNDO. */
  readonly commandCode?: string | undefined
  readonly enabled?: boolean | undefined
  readonly run: () => void | Promise<void>
}
