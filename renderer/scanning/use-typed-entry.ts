import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useScanning } from '#renderer/scanning/scan-context.ts'

/**
 * Collects what is typed outside any field, for quantities and for codes that no scanner can read.
 * @param onSubmit gets the text on Enter; hand it to the same place as a scan.
 * @returns what has been typed so far, to be shown.
 */
export function useTypedEntry(onSubmit: (text: string) => void): string {
  const { entry } = useScanning()
  const latest = useRef(onSubmit)
  useLayoutEffect(() => {
    latest.current = onSubmit
  })
  useEffect(() => entry.take((text) => latest.current(text)), [entry])
  return useSyncExternalStore(entry.subscribe, entry.text)
}
