// What jobs may do with a print job: move it on from the state in which it was read, and learn how its printer wants it.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { changePrintJob, type JobChange, loadProfile } from './printing.sql.ts'
