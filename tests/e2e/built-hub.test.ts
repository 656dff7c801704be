import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anInvoice } from '#tests/documents/sample-documents.ts'

const root = path.resolve(import.meta.dirname, '../..')
const built = (file: string) => path.join(root, 'dist/hub', file)

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-hub-'))
})
afterEach(() => rm(data, { recursive: true, force: true, maxRetries: 5 }))

test('npm run hub says where it serves in one line, and ends well when asked to', async () => {
  const hub = start('scripts/hub.mjs', '--data', data, '--port', '0')
  const said = collect(hub)
  await expect.poll(() => said().endsWith('\n'), { timeout: 30_000 }).toBe(true)
  const ready = JSON.parse(said())
  expect(ready).toMatchObject({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), token: expect.any(String) })
  const ended = once(hub, 'exit')
  hub.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(said().trimEnd().split('\n')).toHaveLength(1)
})

test('two hubs do not open one folder, and the second says so', async () => {
  const first = start('dist/hub/hub.js', '--data', data)
  await expect.poll(collect(first), { timeout: 30_000 }).toContain('"ready":true')
  const second = start('dist/hub/hub.js', '--data', data)
  const said = collect(second)
  expect((await once(second, 'exit'))[0]).toBe(1)
  expect(JSON.parse(said())).toMatchObject({ ready: false, code: 'DATA_LOCKED' })
  first.kill('SIGTERM')
  await once(first, 'exit')
})

test('a killed hub leaves a folder that the doctor finds well and the next hub opens', async () => {
  const first = start('dist/hub/hub.js', '--data', data)
  await expect.poll(collect(first), { timeout: 30_000 }).toContain('"ready":true')
  first.kill('SIGKILL')
  await once(first, 'exit')
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'scripts/doctor.mjs'), '--data', data])
  expect(JSON.parse(stdout)).toEqual({ brokenPromises: 0 })
  const next = start('dist/hub/hub.js', '--data', data)
  await expect.poll(collect(next), { timeout: 30_000 }).toContain('"ready":true')
  next.kill('SIGTERM')
  expect((await once(next, 'exit'))[0]).toBe(0)
})

test('a folder that cannot be one is refused in words', async () => {
  const file = path.join(data, 'a-file')
  await writeFile(file, 'not a folder')
  const hub = start('dist/hub/hub.js', '--data', file)
  const said = collect(hub)
  await once(hub, 'exit')
  expect(JSON.parse(said())).toMatchObject({ ready: false, code: 'DATA_UNUSABLE' })
})

test('the built drawing thread finds its fonts and draws an invoice', async () => {
  const worker = new Worker(built('draw-documents.js'))
  worker.postMessage({ id: 1, document: anInvoice() })
  const [answer] = await once(worker, 'message')
  await worker.terminate()
  expect(answer).toMatchObject({ id: 1, drawn: { mediaType: 'application/pdf' } })
  expect(Buffer.from(answer.drawn.bytes).subarray(0, 5).toString()).toBe('%PDF-')
})

function start(program: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [path.join(root, program), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What a program has written to stdout so far. */
function collect(program: ChildProcess): () => string {
  let said = ''
  program.stdout?.on('data', (bytes: Buffer) => {
    said += bytes
  })
  return () => said
}
