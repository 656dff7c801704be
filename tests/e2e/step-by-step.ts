import { beforeEach, onTestFailed } from 'vitest'

/** Each step of the file stands on the one before: after one that failed the others are skipped, and say why. */
export function eachStepStandsOnTheOneBefore(): void {
  let hasFailed = false
  beforeEach(({ skip }) => {
    skip(hasFailed, 'an earlier step failed')
    onTestFailed(() => {
      hasFailed = true
    })
  })
}
