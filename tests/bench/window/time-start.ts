// How long a person waits from the click on the icon to a page that takes keys.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { must } from '#shared/kernel/must.ts'
import { instant, type Sight, sightExpression } from './page-watch.ts'

/** The day's work with its counts: from then on keys, scans and the find box are taken. */
const workOfTheDay = [{ in: 'main a[href$="/orders/toRelease"]' }]

const PATIENCE_MS = 30_000

/** The checkout, two folders above the built bench. */
const root = path.resolve(import.meta.dirname, '../..')

/** Milliseconds from starting the program to the frame that shows the day's work. Nothing holds the program back: it is only looked at. */
export function timeStart(folder: string): Promise<number> {
  return timeWindow([root, '--data', folder], 'app:', workOfTheDay)
}

/** The same for an application that only opens a window. */
export function timeBareStart(application: string): Promise<number> {
  return timeWindow([application], 'file:', [{ in: 'main', has: 'ready' }])
}

async function timeWindow(args: readonly string[], address: string, sights: readonly Sight[]): Promise<number> {
  const startedAt = instant()
  const program = must(process.env['ELECTRON_EXEC_PATH'], 'the runtime that scripts/bench.mjs finds')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = spawn(program, [...sandbox, '--remote-debugging-port=0', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(app, 'exit')
  try {
    return (await whenUsable(await debuggerOf(app), address, sights)) - startedAt
  } finally {
    app.kill('SIGTERM')
    await ended
  }
}

async function debuggerOf(app: ChildProcess): Promise<URL> {
  const lines = createInterface(must(app.stderr, 'what it says'))
  const address = await new Promise<string | undefined>((resolve) => {
    lines.on('line', (line) => {
      const found = /DevTools listening on (\S+)/.exec(line)?.[1]
      if (found) resolve(found)
    })
    lines.on('close', () => resolve(undefined))
  })
  return new URL(must(address, 'the address of the debugger before the application ends'))
}

/** The instant at which the page shows the work. It is asked again when it was loaded anew, or when there was no window yet. */
async function whenUsable({ host }: URL, address: string, sights: readonly Sight[]): Promise<number> {
  for (const lookedSince = Date.now(); Date.now() - lookedSince < PATIENCE_MS; ) {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as Target[]
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith(address))
    const seenAt = page && (await askPage(page.webSocketDebuggerUrl, sightExpression(sights)))
    if (seenAt !== undefined) return seenAt
    await wait(10)
  }
  throw new Error('the window did not come')
}

interface Target {
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

async function askPage(address: string, expression: string): Promise<number | undefined> {
  const line = new WebSocket(address)
  await once(line, 'open')
  line.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, awaitPromise: true, returnByValue: true } }))
  const [answer] = await once(line, 'message')
  line.terminate()
  const { result } = JSON.parse(String(answer)) as { result?: { result: { value?: unknown } } }
  const value = result?.result.value
  return typeof value === 'number' ? value : undefined
}
