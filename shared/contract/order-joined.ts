import { z } from 'zod'

/** An order that goes together with others is not changed so that it could not any more. */
export const OrderJoined = z.object({ number: z.string(), others: z.array(z.string()) })
