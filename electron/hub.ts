// The hub's program. Under the desktop it talks to the main process; from a terminal it prints one JSON line when it serves.
import type { HubOrder } from '#shared/contract/station.ts'
import { servePort, type WindowPort } from './api/transports/message-port.ts'
import { StartRefusal } from './database/start-refusal.ts'
import { readHubArguments } from './hub-arguments.ts'
import { type HubEnd, type OpenHub, openHub } from './open-hub.ts'

/** The line to the desktop's main process, which Electron gives to a utility process. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown; ports: WindowPort[] }) => void): void
  postMessage(message: unknown): void
}
const parent = (process as unknown as { parentPort?: ParentPort }).parentPort // Electron adds it; plain Node has none

const ANSWERS_OUT_MS = 100
const LONGEST_END_MS = 3000

let hub: OpenHub | undefined
let isStopping = false

async function start(): Promise<void> {
  const args = readHubArguments(process.argv.slice(2))
  if ('problem' in args) {
    console.error(args.problem)
    process.exit(2)
  }
  const thread = (name: string) => new URL(`./${name}.js`, import.meta.url)
  hub = await openHub(args, {
    drawing: thread('draw-documents'),
    backups: thread('back-up'),
    files: thread('handle-files'),
    log: thread('move-log'),
  })
  hub.mustEnd.then(endItself).catch(refuse)
  tellReady(hub)
}

function tellReady({ door, token }: OpenHub): void {
  if (parent) parent.postMessage({ kind: 'ready', url: door.url, token })
  else console.log(JSON.stringify({ ready: true, url: door.url, token }))
}

function refuse(error: unknown): void {
  const { code, text } =
    error instanceof StartRefusal
      ? { code: error.code, text: error.message }
      : { code: 'DATA_UNUSABLE', text: `The warehouse could not be opened: ${error instanceof Error ? error.message : String(error)}` }
  console.error(error instanceof StartRefusal && error.cause === undefined ? text : error)
  if (parent) parent.postMessage({ kind: 'refused', code, text })
  else console.log(JSON.stringify({ ready: false, code, text }))
  process.exitCode = 1
  setTimeout(() => process.exit(1), 200)
}

async function stop(exitCode = 0): Promise<void> {
  if (isStopping) return
  isStopping = true
  await hub?.close()
  process.exit(exitCode)
}

/** The answers that say why are given out first. A disk that failed may fail the closing too, or never end it. */
async function endItself({ exitCode, text }: HubEnd): Promise<void> {
  console.error(text)
  setTimeout(() => process.exit(exitCode), LONGEST_END_MS)
  await new Promise((done) => setTimeout(done, ANSWERS_OUT_MS))
  await stop(exitCode).catch(() => process.exit(exitCode))
}

parent?.on('message', ({ data, ports }) => {
  const order = data as HubOrder // from our own main process, which alone holds this line
  if (order.kind === 'stop') void stop()
  else if (hub && ports[0]) servePort(hub.core, hub.router, ports[0], order.station)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
// A fault that nothing caught leaves a state nobody knows: the data is safe, so the process ends and is started again.
process.on('uncaughtException', (error) => {
  console.error('uncaught', error)
  process.exit(70)
})
start().catch(refuse)
