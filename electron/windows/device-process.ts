// The life of the process that runs this station's devices: started, watched, started again when a driver takes it down.
import { type UtilityProcess, utilityProcess } from 'electron'
import { type Device, DeviceAnswer, DeviceNotice, type DeviceOrder, type FoundDevice, type ScaleAct } from '#shared/contract/devices.ts'
import type { StationLog } from './station-log.ts'

/** How long a process that ended stays away: one that dies at once must not be started without end. */
const pauseMs = 2000
/** How long looking for devices may take; Windows asks each port in turn. */
const findMs = 8000

type DeviceProcessOptions = {
  /** The built program, dist/devices/device-process.js. */
  program: string
  /** Where it keeps its log. */
  logFolder: string
  log: StationLog
  devices: () => readonly Device[]
  tell: (notice: DeviceNotice) => void
}

export type DeviceProcess = {
  start(): void
  /** The devices have changed. */
  update(): void
  act(id: string, act: ScaleAct): void
  /** Writes into the log what a camera told the window. */
  note(notice: DeviceNotice): void
  find(): Promise<FoundDevice[]>
  stop(): void
}

export function deviceProcess({ program, logFolder, log, devices, tell }: DeviceProcessOptions): DeviceProcess {
  let running: UtilityProcess | undefined
  let hasEnded = false
  let lastRequest = 0
  const waiting = new Map<number, (found: FoundDevice[]) => void>()

  const order = (what: DeviceOrder) => running?.postMessage(what)
  const sendDevices = () => order({ kind: 'devices', devices: devices() })

  function start(): void {
    const started = utilityProcess.fork(program, [logFolder], { serviceName: 'packbench-devices', stdio: ['ignore', 'pipe', 'pipe'] })
    running = started
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (bytes: Buffer) => log('devices', String(bytes)))
    started.on('message', hear)
    started.once('spawn', sendDevices)
    started.once('exit', (code) => {
      running = undefined
      if (hasEnded) return
      log('main', `the devices' process ended with ${code}`)
      for (const { id } of devices()) tell({ kind: 'state', id, is: 'broken', reason: `the devices' process ended with ${code}` })
      setTimeout(() => hasEnded || start(), pauseMs)
    })
  }

  function hear(message: unknown): void {
    const notice = DeviceNotice.safeParse(message)
    const answer = DeviceAnswer.safeParse(message)
    if (notice.success) tell(notice.data)
    else if (answer.success) waiting.get(answer.data.request)?.(answer.data.found)
    else log('main', `the devices' process said something unknown: ${JSON.stringify(message)}`)
  }

  return {
    start,
    update: sendDevices,
    act: (id, act) => order({ kind: 'act', id, act }),
    note: (notice) => order({ kind: 'note', notice }),
    find() {
      lastRequest += 1
      const request = lastRequest
      order({ kind: 'find', request })
      return new Promise((resolve) => {
        const giveUp = setTimeout(() => done([]), findMs)
        function done(found: FoundDevice[]): void {
          clearTimeout(giveUp)
          waiting.delete(request)
          resolve(found)
        }
        waiting.set(request, done)
      })
    },
    stop() {
      hasEnded = true
      running?.kill()
    },
  }
}
