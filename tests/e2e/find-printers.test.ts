// Printers of the network, found from the real window: one that announces itself, one that only picks up, and one that lives at IPv6.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerOf } from '#tests/devices/printer/dns-answer.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { HERE, isInside, layNetwork, PRINTERS, runInside, takeNetworkDown } from './own-network.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const hasNetwork = !isInside && layNetwork()

test.runIf(hasNetwork)('in a network of their own (needs Linux, root and iproute2)', { timeout: 300_000 }, async () => {
  try {
    const { code, said } = await runInside(import.meta.filename)
    expect(code, said).toBe(0)
  } finally {
    takeNetworkDown()
  }
})

describe.runIf(isInside)('printers are found in the network', () => {
  const heard: Record<keyof typeof PRINTERS, string> = { named: '', silent: '', ipv6: '' }
  const open: { close(): void }[] = []
  let data: string
  let packbench: RunningPackbench
  beforeAll(async () => {
    for (const name of ['named', 'silent', 'ipv6'] as const) open.push(await printer(name))
    open.push(await announcer())
    data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
    const hub = await startHub(data)
    await hub.send('setup/openSampleWarehouse', { language: 'en' })
    await hub.kill()
    packbench = await launchPackbench({ data })
  })
  afterAll(async () => {
    await packbench.close()
    for (const one of open) one.close()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  })

  eachStepStandsOnTheOneBefore()

  async function printer(name: keyof typeof PRINTERS): Promise<Server> {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (bytes) => {
        heard[name] += bytes.toString('latin1')
      })
    }).listen(9100, PRINTERS[name])
    await once(server, 'listening')
    return server
  }

  /** Answers for two of the printers, as each of them would. */
  async function announcer() {
    const service = '_pdl-datastream'
    const two = [
      { instance: 'Zebra ZD421', host: 'zebra-1', service, port: 9100, address: PRINTERS.named, texts: ['ty=Zebra ZD421'] },
      { instance: 'Honeywell PC42', host: 'honey-1', service, port: 9100, address: PRINTERS.ipv6, texts: ['ty=Honeywell PC42'] },
    ]
    const socket = createSocket({ type: 'udp4', reuseAddr: true })
    socket.on('message', (question, { address, port }) => {
      if (!question.toString('latin1').includes('pdl-datastream')) return
      for (const one of two) socket.send(answerOf(one, true), port, address)
    })
    socket.bind(5353)
    await once(socket, 'listening')
    for (const address of [HERE, PRINTERS.named, PRINTERS.silent]) {
      // the three are one card, which needs to join once
      try {
        socket.addMembership('224.0.0.251', address)
      } catch {}
    }
    return socket
  }

  const dialog = () => packbench.page.getByRole('dialog')
  const shown = () => dialog().innerText()
  const address = () => dialog().getByLabel('Address of the printer').inputValue()
  const search = () => dialog().getByRole('button', { name: 'Find printers' })

  test('a search shows each printer once, by its name and address, and none hears a byte', async () => {
    const { page } = packbench
    await page.getByText('Needs someone').waitFor()
    await page.evaluate(() => {
      location.hash = '/settings/printers'
    })
    await page.getByText('Shipping label').first().waitFor()
    await page.keyboard.press('ArrowDown', { delay: 60 })
    await page.keyboard.press('ArrowDown', { delay: 60 })
    await page.keyboard.press('c')
    await search().click()
    await expect.poll(shown, { timeout: 20_000 }).toContain('10.231.7.2:9100')
    const text = (await shown()).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Zebra ZD421 10.231.7.2:9100')
    expect(text).toContain('Picks up without a name 10.231.7.3:9100')
    expect(text).toContain('Honeywell PC42 [fd00:7::5]:9100')
    expect(await dialog().getByRole('button', { name: 'Take this one' }).count()).toBe(3)
    expect(heard).toEqual({ named: '', silent: '', ipv6: '' })
  })

  test('the one at IPv6 is taken by keys, prints a test, and is saved', async () => {
    const { page } = packbench
    await dialog().getByRole('button', { name: 'Take this one' }).first().focus()
    await page.keyboard.press('Enter')
    expect(await address()).toBe(PRINTERS.ipv6)
    await dialog().getByRole('button', { name: 'Test print' }).click()
    await expect.poll(() => heard.ipv6, { timeout: 20_000 }).toContain('^XZ')
    expect({ ...heard, ipv6: '' }).toEqual({ named: '', silent: '', ipv6: '' })
    await dialog().getByRole('button', { name: 'Save printer' }).click()
    await expect.poll(() => page.locator('main').innerText(), { timeout: 15_000 }).toContain('[fd00:7::5]:9100')
  })

  test('an address may be typed with its port, and what is none is not saved', async () => {
    const { page } = packbench
    await page.keyboard.press('c')
    const field = dialog().getByLabel('Address of the printer')
    await field.fill('192.168.1')
    await dialog().getByText('This is no address').waitFor({ state: 'attached' })
    await field.press('Enter')
    expect(await dialog().isVisible()).toBe(true)
    await field.fill('[FD00:7::5]:9100')
    await field.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('main').innerText(), { timeout: 15_000 }).toContain('[FD00:7::5]:9100')
  })

  test('a search is stopped at will', async () => {
    const { page } = packbench
    await page.keyboard.press('c')
    await search().click()
    await dialog().getByRole('button', { name: 'Stop' }).click()
    await dialog().getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})
