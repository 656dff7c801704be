// A small disk whose power can be cut: an ext4 file system in a file, and the ioctl that stops it without flushing.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { must } from '#shared/kernel/must.ts'

const MEGABYTES = 64

export interface CuttableDisk {
  /** Where it is mounted. */
  readonly folder: string
  /** Cuts the power and answers the moment just before, as `process.hrtime.bigint()` counts. */
  cut(): bigint
  /** Mounts it again, as after the power is back. End everything that works on it first. */
  powerOn(): void
  remove(): void
}

/** Makes the disk, or says in a sentence why it cannot be made here. */
export function makeCuttableDisk(): CuttableDisk | string {
  if (process.platform !== 'linux') return 'cutting the power of a disk needs Linux'
  if (process.getuid?.() !== 0) return 'cutting the power of a disk needs root'
  const missing = ['gcc', 'mkfs.ext4', 'mount', 'umount'].filter((program) => spawnSync('which', [program]).status !== 0)
  if (missing.length > 0) return `cutting the power of a disk needs ${missing.join(', ')}`
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-power-'))
  const [image, folder, helper] = [path.join(place, 'disk.img'), path.join(place, 'disk'), path.join(place, 'cut-power')]
  const powerOn = () => run('mount', '-o', 'loop', image, folder)
  try {
    run('gcc', '-O1', '-o', helper, path.join(import.meta.dirname, 'cut-power.c'))
    fs.mkdirSync(folder)
    fs.writeFileSync(image, '')
    fs.truncateSync(image, MEGABYTES * 1024 * 1024)
    run('mkfs.ext4', '-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image)
    powerOn()
  } catch (error) {
    fs.rmSync(place, { recursive: true, force: true })
    return `a disk in a file cannot be mounted here: ${error instanceof Error ? error.message.split('\n').at(-1) : String(error)}`
  }
  return {
    folder,
    cut: () => BigInt(must(run(helper, folder).trim().split('\n')[0], 'the moment of the cut')),
    powerOn() {
      run('umount', folder)
      powerOn()
    },
    remove() {
      run('umount', folder)
      fs.rmSync(place, { recursive: true, force: true })
    },
  }
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
