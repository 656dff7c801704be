// A printer on a cable is asked how it is: on a serial line, or through a device file that answers on the same cable.
import { constants, open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { PrinterDevice } from '#electron/devices/printer/device-file.ts'
import { readStatus, statusQuestions } from '#electron/devices/printer/printer-status.ts'
import type { LabelLanguage } from '#shared/domain/labels/printer-profile.ts'
import type { PrinterTrouble } from '#shared/domain/printing/printer-trouble.ts'

export interface DeviceAsk extends Pick<PrinterDevice, 'path' | 'baudRate'> {
  readonly language: LabelLanguage
  /** How long it may take to answer, in milliseconds. */
  readonly within?: number | undefined
}

const LOOK_AGAIN_MS = 30

/** As `askStatus` of a network printer: undefined when it does not say, or cannot be reached. */
export async function askDevice(ask: DeviceAsk): Promise<readonly PrinterTrouble[] | undefined> {
  const question = statusQuestions[ask.language]
  if (question === undefined) return undefined
  try {
    return ask.baudRate === undefined ? await askFile(ask, question) : await askSerial(ask, ask.baudRate, question)
  } catch {
    return undefined
  }
}

async function askFile({ path, language, within = 1_500 }: DeviceAsk, question: Uint8Array) {
  const handle = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY)
  try {
    if (!(await handle.stat()).isCharacterDevice()) return undefined
    await handle.write(question)
    let heard = Buffer.alloc(0)
    for (const end = Date.now() + within; Date.now() < end; await pause(LOOK_AGAIN_MS)) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(512)).catch(nothingYet)
      heard = Buffer.concat([heard, buffer.subarray(0, bytesRead)])
      const status = readStatus(language, heard)
      if (status !== undefined) return status
    }
    return undefined
  } finally {
    await handle.close().catch(() => {})
  }
}

function nothingYet(error: NodeJS.ErrnoException) {
  if (error.code !== 'EAGAIN') throw error
  return { bytesRead: 0, buffer: Buffer.alloc(0) }
}

async function askSerial({ path, language, within = 1_500 }: DeviceAsk, baudRate: number, question: Uint8Array) {
  const { SerialPort } = await import('serialport')
  const port = new SerialPort({ path, baudRate, autoOpen: false })
  try {
    await new Promise<void>((done, fail) => port.open((error) => (error ? fail(error) : done())))
    const answered = new Promise<readonly PrinterTrouble[] | undefined>((done) => {
      let heard = Buffer.alloc(0)
      port.on('data', (chunk: Buffer) => {
        heard = Buffer.concat([heard, chunk])
        const status = readStatus(language, heard)
        if (status !== undefined) done(status)
      })
      port.on('error', () => done(undefined))
      port.on('close', () => done(undefined))
    })
    port.write(Buffer.from(question))
    return await Promise.race([answered, pause(within, undefined)])
  } finally {
    if (port.isOpen) port.close(() => {})
  }
}
