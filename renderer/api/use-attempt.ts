import type { Client } from '@orpc/client'
import { useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import type { CallOptions } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'

/** A command whose trouble stays in sight until the next attempt: `run` gives its value, or undefined when it did not work. */
export function useAttempt<I, O, E>(command: Client<CallOptions, I, O, E>) {
  const { run: send, isRunning } = useCommand(command)
  const [trouble, setTrouble] = useState<AnyTrouble>()
  async function run(input: I): Promise<O | undefined> {
    const reply = await send(input)
    setTrouble(reply.ok ? undefined : (reply as AnyTrouble)) // E is the error map of one procedure of the contract
    return reply.ok ? reply.value : undefined
  }
  return { run, isRunning, trouble, forget: () => setTrouble(undefined) }
}
