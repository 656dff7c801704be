import type { Client } from '@orpc/client'
import { useCallback, useRef, useState } from 'react'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import type { CallOptions } from './hub.ts'
import { type Reply, replyOf } from './reply.ts'

/** A command for a screen: `run` sends it once under a request id of its own and says what became of it. */
export function useCommand<I, O, E>(command: Client<CallOptions, I, O, E>) {
  const [isRunning, setRunning] = useState(false)
  const underWay = useRef(0)
  const run = useCallback(
    async (input: I): Promise<Reply<O, E>> => {
      underWay.current += 1
      setRunning(true)
      try {
        return await replyOf<O, E>(command(input, { context: { requestId: uuidV7Ids.next() } }) as Parameters<typeof replyOf<O, E>>[0])
      } finally {
        underWay.current -= 1
        setRunning(underWay.current > 0)
      }
    },
    [command],
  )
  return { run, isRunning }
}
