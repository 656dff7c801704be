// @ts-check
// How the scripts speak: progress and problems go to stderr, because stdout may belong to the program that is started.

/** Something the person at the keyboard can put right. It is shown as a sentence, without a stack. */
export class SetupProblem extends Error {}

/** Says what set-up is doing now; steps that find their work done stay silent. */
export function say(/** @type {string} */ what) {
  console.error(`[packbench ${(performance.now() / 1000).toFixed(1)} s] ${what}`)
}

/** Runs a whole script: its number is the exit code; a problem is told in words, a bug with its stack. */
export async function runScript(/** @type {() => Promise<number>} */ script) {
  try {
    process.exit(await script())
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n${error.message}` : error)
    process.exit(1)
  }
}
