// The built hub as its own process, asked over HTTP as any program would.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'

const program = path.resolve(import.meta.dirname, '../../dist/hub/hub.js')

export interface RunningHub {
  readonly url: string
  readonly process: ChildProcess
  /** Sends a command or query; throws when the hub is gone before it answered. */
  send(name: string, input: unknown, requestId?: string): Promise<{ status: number; body: Record<string, unknown> }>
  /** What it has written to its log so far. */
  said(): string
  /** Ends it without warning. */
  kill(): Promise<void>
}

/** Starts the built hub on a folder and waits until it serves. */
export async function startHub(data: string): Promise<RunningHub> {
  const child = spawn(process.execPath, [program, '--data', data, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', (text: Buffer) => {
    complaints += String(text)
  })
  const lines = createInterface(child.stdout)
  const line = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)])
  if (!line) throw new Error(`the hub did not start: ${complaints}`)
  const { url, token } = JSON.parse(String(line[0])) as { url: string; token: string }
  return {
    url,
    process: child,
    async send(name, input, requestId) {
      const response = await fetch(`${url}/api/${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          ...(requestId ? { 'idempotency-key': requestId } : {}),
        },
        body: JSON.stringify(input),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    said: () => complaints,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
