import { useEffect, useLayoutEffect, useRef } from 'react'

/** Takes text that is pasted while no field has the focus: tracking numbers often come from a carrier's page. */
export function usePaste(onText: (text: string) => void | Promise<void>): void {
  const latest = useRef(onText)
  useLayoutEffect(() => {
    latest.current = onText
  })
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? ''
      if (text === '' || document.activeElement !== document.body) return
      event.preventDefault()
      void latest.current(text)
    }
    window.addEventListener('paste', take)
    return () => window.removeEventListener('paste', take)
  }, [])
}
