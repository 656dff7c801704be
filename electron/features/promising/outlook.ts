// What other rooms may know of goods that are due in.
// biome-ignore lint/performance/noBarrelFile: the room's door; its SQL stays private
export { dueInOf as dueIn, leadHoursOf as leadHours } from './availability.sql.ts'
