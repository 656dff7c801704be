import path from 'node:path'

/** `--unlock` opens a locked station without its PIN: whoever can start programs on this computer could end it as well. */
export function asksToUnlock(args: readonly string[]): boolean {
  return args.includes('--unlock')
}

/**
 * The data folder named at the start, as an absolute path: `--data DIR`, `--data=DIR`, or PACKBENCH_DATA.
 * Undefined when none is named: then the one used last is opened.
 */
export function namedDataFolder(args: readonly string[], environment: { readonly [name: string]: string | undefined }): string | undefined {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  const named = at < 0 ? environment['PACKBENCH_DATA'] : args[at] === '--data' ? args[at + 1] : args[at]?.slice('--data='.length)
  return named ? path.resolve(named) : undefined
}
