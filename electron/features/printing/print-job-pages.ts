// What other rooms may read of the list of print jobs.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfPrintJobIds, printJobsOf } from './print-job-lists.sql.ts'
