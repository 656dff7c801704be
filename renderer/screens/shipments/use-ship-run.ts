import { useRef, useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import type { bulkShipProblems } from '#shared/contract/shipping.ts'

/** So few lines go to the hub at once that scans come in between, and that a stop is felt. */
const AT_ONCE = 5

export type ShipAsk = { readonly id: string; readonly code: string; readonly carrier: string; readonly trackingNumber: string }
export type ShipResult = {
  readonly id: string
  readonly code: string
  readonly number: string | null
  readonly problem: (typeof bulkShipProblems)[number] | null
}

/** Ships lines a few at a time. What is shipped stays so; what was not reached when it was stopped, or when the hub was lost, can be gone on with. */
export function useShipRun() {
  const ship = useCommand(hub.shipping.shipOrders)
  const [results, setResults] = useState<readonly ShipResult[]>([])
  const [left, setLeft] = useState<readonly ShipAsk[]>([])
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<AnyTrouble>()
  const isStopped = useRef(false)

  async function run(lines: readonly ShipAsk[]) {
    isStopped.current = false
    setTrouble(undefined)
    setRunning(true)
    let open = lines
    setLeft(open)
    while (open.length > 0 && !isStopped.current) {
      const reply = await ship.run({ lines: open.slice(0, AT_ONCE) })
      if (!reply.ok) {
        setTrouble(reply)
        break
      }
      open = open.slice(AT_ONCE)
      setResults((before) => [...before, ...reply.value.results])
      setLeft(open)
    }
    setRunning(false)
  }

  return { run, stop: () => (isStopped.current = true), isRunning, results, left, trouble }
}
