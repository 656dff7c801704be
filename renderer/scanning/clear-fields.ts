/** Whether characters stand in a field that may be the beginning of a scan; whoever reads or changes a form by itself waits until that is known. */
export type ClearFields = {
  readonly set: (isClear: boolean) => void
  /** Done at once while nothing is in doubt, and else within a twentieth of a second after the last key. */
  readonly whenClear: () => Promise<void>
}

export function createClearFields(): ClearFields {
  let isClear = true
  let waiting: (() => void)[] = []
  return {
    set(next) {
      isClear = next
      if (!isClear) return
      const told = waiting
      waiting = []
      for (const tell of told) tell()
    },
    whenClear: () =>
      isClear
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve)
          }),
  }
}
