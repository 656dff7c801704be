import { useEffect, useLayoutEffect, useRef } from 'react'

/** Takes a picture that is pasted anywhere on the form; pasted words go where they always go. */
export function usePastedFile(onFile: (file: File) => unknown): void {
  const latest = useRef(onFile)
  useLayoutEffect(() => {
    latest.current = onFile
  })
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0]
      if (!file) return
      event.preventDefault()
      void latest.current(file)
    }
    window.addEventListener('paste', take)
    return () => window.removeEventListener('paste', take)
  }, [])
}
