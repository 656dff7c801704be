// What jobs may know of the backups' settings.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { loadSecondFolder } from './second-folder.sql.ts'
