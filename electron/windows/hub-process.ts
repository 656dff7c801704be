// The life of the hub's process: started, watched, started again, moved to another folder, ended in good order.
import { once } from 'node:events'
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { HubNotice, type HubOrder, type HubState } from '#shared/contract/station.ts'
import type { StationLog } from './station-log.ts'

/** A hub that ends more often than this within a minute is not started again. */
const restartsPerMinute = 3
const minute = 60_000
/** How long a hub may take to finish what it does, in milliseconds. */
const patience = 5_000

type HubProcessOptions = {
  /** The built hub, dist/hub/hub.js. */
  program: string
  station: string
  log: StationLog
  /** Told at every change. */
  tell: (state: HubState) => void
}

/** The hub as the station sees it. */
export type HubProcess = {
  state(): HubState
  /** Starts it on a data folder, after ending the one that runs. */
  start(dataFolder: string): Promise<void>
  /** Hands a window's port over; only while the hub is ready. */
  attach(port: MessagePortMain): void
  /** Asks it to finish and waits until it has ended. */
  stop(): Promise<void>
}

export function hubProcess({ program, station, log, tell }: HubProcessOptions): HubProcess {
  let state: HubState = { kind: 'starting' }
  let running: UtilityProcess | undefined
  let folder = ''
  let lostAt: number[] = []

  function change(next: HubState): void {
    state = next
    log('main', `hub is ${next.kind === 'refused' ? `refused, ${next.code}: ${next.text}` : next.kind}`)
    tell(next)
  }

  function launch(): void {
    change({ kind: 'starting' })
    const hub = utilityProcess.fork(program, ['--data', folder, '--port', '0'], {
      serviceName: 'packbench-hub',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running = hub
    hub.stdout?.on('data', (bytes: Buffer) => log('hub', String(bytes)))
    hub.stderr?.on('data', (bytes: Buffer) => log('hub', String(bytes)))
    hub.on('message', (message: unknown) => {
      const notice = HubNotice.safeParse(message)
      if (hub !== running) return
      if (!notice.success) log('main', `the hub said something unknown: ${JSON.stringify(message)}`)
      else if (notice.data.kind === 'ready') change({ kind: 'ready' })
      else change(notice.data)
    })
    hub.once('exit', (code) => {
      // one that was told to stop is no longer the running one
      if (hub !== running) return
      running = undefined
      log('main', `hub ended with ${code}`)
      if (state.kind !== 'refused') startAgain()
    })
  }

  function startAgain(): void {
    const now = Date.now()
    lostAt = [...lostAt.filter((at) => now - at < minute), now]
    if (lostAt.length > restartsPerMinute) {
      change({ kind: 'refused', code: 'HUB_KEEPS_STOPPING', text: `The warehouse's program ended ${lostAt.length} times within a minute.` })
      return
    }
    change({ kind: 'lost' })
    launch()
  }

  async function end(): Promise<void> {
    const hub = running
    running = undefined
    if (!hub) return
    const ended = once(hub, 'exit')
    const order: HubOrder = { kind: 'stop' }
    hub.postMessage(order)
    const killing = setTimeout(() => {
      log('main', 'the hub did not finish in time and is ended')
      // what it has confirmed is on the disk, so it may be ended hard
      if (hub.pid !== undefined) process.kill(hub.pid, 'SIGKILL')
    }, patience)
    await ended
    clearTimeout(killing)
  }

  /** Two moves at once would leave two hubs: each waits for the one before. */
  let turn: Promise<void> = Promise.resolve()
  function inTurn(move: () => Promise<void>): Promise<void> {
    turn = turn.then(move)
    return turn
  }

  return {
    state: () => state,
    start: (dataFolder) =>
      inTurn(async () => {
        await end()
        folder = dataFolder
        lostAt = []
        launch()
      }),
    attach(port) {
      const order: HubOrder = { kind: 'attach', station, user: null }
      running?.postMessage(order, [port])
    },
    stop: () => inTurn(end),
  }
}
