// What other rooms may know of goods that are due in, and how they ask for promises on them to be weighed again.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { dueInOf as dueIn, leadHoursOf as leadHours, markRisk } from './availability.sql.ts'
export { markThoseWaiting, productToWeigh, shareAnew, shareAnewFor, shareProductsAnew } from './weigh-again.sql.ts'
