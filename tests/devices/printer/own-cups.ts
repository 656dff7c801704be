// A print system of the test's own, on loopback, beside whatever the computer has.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export const hasCups = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('/usr/sbin/cupsd', ['-h']).error === undefined

/** Starts it; `run` calls one of its tools. */
export async function openCups() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-cups-'))
  await chmod(folder, 0o755)
  for (const name of ['spool', 'cache', 'state', 'log', 'etc']) await mkdir(path.join(folder, name))
  const port = await freePort()
  const server = `127.0.0.1:${port}`
  const all = 'Order allow,deny\nAllow all\n'
  await writeFile(
    path.join(folder, 'etc/cupsd.conf'),
    `Listen ${server}\nWebInterface No\nBrowsing Off\nDefaultAuthType None\n<Location />\n${all}</Location>\n<Policy default>\n<Limit All>\n${all}</Limit>\n</Policy>\n`,
  )
  const places = [`ServerRoot ${folder}/etc`, `RequestRoot ${folder}/spool`, `CacheDir ${folder}/cache`, `StateDir ${folder}/state`]
  const logs = ['error', 'access', 'page'].map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}Log ${folder}/log/${name}`)
  await writeFile(
    path.join(folder, 'etc/cups-files.conf'),
    [...places, `TempDir ${folder}/spool`, ...logs, 'User lp', 'Group lp', 'SystemGroup root', ''].join('\n'),
  )
  spawnSync('chown', ['-R', 'lp:lp', folder])
  const daemon = spawn('/usr/sbin/cupsd', ['-f', '-c', `${folder}/etc/cupsd.conf`, '-s', `${folder}/etc/cups-files.conf`], {
    stdio: 'ignore',
  })
  await answering(port)
  return {
    server,
    run(program: string, ...args: string[]) {
      const done = spawnSync(program, args, { env: { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' }, encoding: 'utf8' })
      if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`)
      return done.stdout
    },
    async close() {
      await ended(daemon)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function ended(daemon: ChildProcess): Promise<void> {
  return new Promise((done) => {
    daemon.once('exit', () => done())
    daemon.kill()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo // listening on TCP
      probe.close(() => resolve(port))
    })
  })
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isThere = await new Promise<boolean>((resolve) => {
      const line = net.connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      line.on('connect', () => line.destroy())
    })
    if (isThere) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the print system did not start')
}
