import { spawn } from 'node:child_process'

/** How a program of the system ended. `missing` when there is none of that name. */
export type ToolEnd =
  | { readonly kind: 'ended'; readonly code: number; readonly out: string; readonly problem: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'late' }

const MOST_OUTPUT = 200_000

/** Runs a program with these arguments, never through a shell, and hands it bytes. Its words are English, so that they can be read. */
export function runTool(
  program: string,
  args: readonly string[],
  more: { input?: Uint8Array; env?: Readonly<Record<string, string>>; within?: number } = {},
): Promise<ToolEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, LC_ALL: 'C', ...more.env }, windowsHide: true, shell: false })
    const parts = { out: '', problem: '' }
    const keep = (part: keyof typeof parts) => (chunk: Buffer) => {
      parts[part] = (parts[part] + chunk.toString('utf8')).slice(0, MOST_OUTPUT)
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve({ kind: 'late' })
    }, more.within ?? 30_000)
    child.stdout.on('data', keep('out'))
    child.stderr.on('data', keep('problem'))
    child.on('error', () => {
      clearTimeout(timer)
      resolve({ kind: 'missing' })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ kind: 'ended', code: code ?? 1, ...parts })
    })
    child.stdin.on('error', () => {}) // a program that ends early says why by its code
    child.stdin.end(more.input ?? new Uint8Array())
  })
}
