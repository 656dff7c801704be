import { useCallback, useRef, useState } from 'react'

/** Knows whether something that was asked for is still under way; `track` passes what came of it through. */
export function useUnderWay(): { isUnderWay: boolean; track: <Value>(work: Promise<Value>) => Promise<Value> } {
  const [isUnderWay, setUnderWay] = useState(false)
  const count = useRef(0)
  const track = useCallback(async <Value>(work: Promise<Value>): Promise<Value> => {
    count.current += 1
    setUnderWay(true)
    try {
      return await work
    } finally {
      count.current -= 1
      setUnderWay(count.current > 0)
    }
  }, [])
  return { isUnderWay, track }
}
