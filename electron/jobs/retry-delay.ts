/** How long to wait after the n-th failure in a row, in milliseconds: twice as long each time, from one second up to `most`. */
export function retryDelay(failures: number, most: number): number {
  return Math.min(1000 * 2 ** Math.min(Math.max(failures, 1) - 1, 30), most)
}
