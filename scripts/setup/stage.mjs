// @ts-check
// What stands around a station while its pictures are taken: printers that announce themselves and answer, a scanner and a scale on cables, a
// camera with a label before it.
import { createSocket } from 'node:dgram'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { runnerImport } from 'vite'
import { inRoot } from './folders.mjs'

/** What label printers say to ~HS. */
const saysZpl = {
  well: '\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n',
  paper: '\x02030,1,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n',
  head: '\x02030,1,1,1245,000,0,0,0,000,0,0,0\x03\r\n\x02000,0,1,0,0,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n',
}
/** @typedef {keyof typeof saysZpl} PrinterMood */

const announced = [
  { instance: 'Zebra ZD421 bench', service: '_pdl-datastream', port: 9100, address: '192.168.1.50', texts: ['ty=Zebra ZD421'] },
  { instance: 'TSC TE210 dock', service: '_pdl-datastream', port: 9100, address: '192.168.1.51', texts: ['ty=TSC TE210, dock'] },
  { instance: 'Office', service: '_ipp', port: 631, address: '192.168.1.60', texts: ['ty=Brother HL-L5210DN series'] },
]

/** Sources of the tests are TypeScript, which a plain script does not read. @type {(file: string) => Promise<any>} */
const source = async (file) => (await runnerImport(inRoot(file))).module

export async function setStage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-stage-'))
  const printers = { well: await printer('well'), paper: await printer('paper'), head: await printer('head') }
  const { answerOf } = await source('tests/devices/printer/dns-answer.ts')
  const { hasSocat, ptyCable } = await source('tests/devices/pty-pair.ts')
  const cables = hasSocat ? { scanner: await ptyCable(), scale: await ptyCable() } : undefined
  const { typed } = await source('tests/renderer/scanning/typing-scanner.ts')
  const { layouts } = await source('shared/domain/scanning/keyboards/layouts.ts')
  const { scannerTestCode } = await source('shared/domain/scanning/scanner-profile.ts')
  const film = path.join(folder, 'HD Pro Webcam.y4m')
  await writeLabelFilm(film)
  let isAnnouncing = false
  const responders = announced.map((one) => respond((asked) => (isAnnouncing && asks(one, asked) ? answerOf(one, true) : undefined)))
  return {
    printers,
    cables,
    testLabel: /** @type {string} */ (scannerTestCode),
    /** The keys of a scanner that is set to the German keyboard, at a PC that is not. */
    typedBy: (/** @type {string} */ code) => typed(code, layouts.de, layouts.us, 'cr', 'state', Date.now(), 3),
    /** Whether printers answer who looks for them. */
    announce(/** @type {boolean} */ isOn) {
      isAnnouncing = isOn
    },
    cameraFlags: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    /** What the station remembers of its devices; Chromium calls the camera after its film. */
    devices: devicesOf(cables, film),
    async end() {
      for (const one of Object.values(printers)) one.close()
      for (const socket of responders) socket.close()
      for (const cable of Object.values(cables ?? {})) await cable.remove()
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
/** @typedef {Awaited<ReturnType<typeof setStage>>} Stage */

/** A label printer at a free port that says how it is. */
async function printer(/** @type {PrinterMood} */ mood) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => bytes.includes('~HS') && socket.write(saysZpl[mood], 'latin1'))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {net.AddressInfo} */ (server.address())
  return { port, close: () => void server.close() }
}

function respond(/** @type {(asked: string) => Buffer | undefined} */ answer) {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('message', (question, { address, port }) => {
    const said = answer(question.toString('latin1'))
    if (said) socket.send(said, port, address)
  })
  // a station without any network finds no printers, and its pictures say so
  socket.on('error', () => {})
  socket.bind(5353, () => {
    const networks = Object.values(os.networkInterfaces()).flatMap((all) => all ?? [])
    for (const { address, family, internal } of networks) if (family === 'IPv4' && !internal) socket.addMembership('224.0.0.251', address)
  })
  return socket
}

function asks(/** @type {{ service: string }} */ { service }, /** @type {string} */ asked) {
  return asked.includes(service.slice(1))
}

async function writeLabelFilm(/** @type {string} */ file) {
  const { writeFilm } = await source('tests/world/camera-film.ts')
  const { drawCode } = await source('tests/world/drawn-code.ts')
  const scenes = [{ code: drawCode('ean13', '4006381333931'), seconds: 1.5, reach: 0.5, tilt: 5, drift: 0.02, noise: 6 }]
  writeFilm(file, scenes, { width: 1280, height: 720, rate: 10 })
}

function devicesOf(/** @type {{ scanner: { path: string }, scale: { path: string } } | undefined} */ cables, /** @type {string} */ camera) {
  const line = { type: 'serial', usb: null, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 }
  const profile = { layout: 'pc', end: 'enter', separator: '\x1d', sendsAim: true }
  return [
    {
      kind: 'scanner',
      id: 'serial',
      name: 'Bench scanner',
      link: { ...line, path: cables?.scanner.path ?? '/dev/ttyUSB0' },
      profile: null,
    },
    {
      kind: 'scanner',
      id: 'hid',
      name: 'Honeywell 1950g',
      link: { type: 'hid', vendorId: 3118, productId: 2817, serialNumber: null },
      profile,
    },
    {
      kind: 'scale',
      id: 'scale',
      name: 'Bench scale',
      link: { ...line, path: cables?.scale.path ?? '/dev/ttyUSB1' },
      protocol: 'sics',
      unit: null,
    },
    {
      kind: 'camera',
      id: 'camera',
      name: 'Camera over the bench',
      link: { type: 'camera', deviceId: '', label: camera, isOn: false },
    },
  ]
}
