import type { Move } from './walk.ts'

/** Walks that once led to a wrong answer, as short as they could be made; each is walked again with every test. */
export const foundBefore: readonly { readonly found: string; readonly moves: readonly Move[] }[] = [
  {
    found: 'a hold by rule stood on although the cancelled line was its ground',
    moves: [
      ['receiveStock', 7621, 7231, 5950],
      ['addOrder', 8519, 3055, 583],
      ['addOrder', 570, 6042, 2476],
      ['addOrder', 1231, 7935, 5315],
      ['addOrder', 1889, 3978, 3523],
      ['addOrder', 9417, 662, 7743],
      ['confirmWhole', 1377, 5669, 2933],
      ['cancelOrder', 616, 8153, 9011],
      ['amendLines', 7012, 396, 2646],
      ['setCustomerCredit', 4677, 2447, 9954],
      ['confirmOrder', 6804, 5289, 4386],
      ['cancelLine', 9632, 6107, 2197],
    ],
  },
  {
    found: 'whoever gave units away waited for the next goods, although some were set aside for it',
    moves: [
      ['receiveStock', 6249, 2054, 2200],
      ['addAllocation', 3243, 8914, 2518],
      ['addOrder', 2384, 9434, 4755],
      ['addOrder', 784, 3109, 5987],
      ['confirmOrder', 4750, 2201, 6616],
      ['releaseOrders', 3015, 1340, 5357],
      ['confirmOrder', 1454, 4609, 4690],
      ['moveReservation', 5126, 3433, 2086],
    ],
  },
  {
    found: 'a draft that had been confirmed and amended before came back from its cancellation as it was before the amendment',
    moves: [
      ['addSmallOrder', 594, 3818, 156],
      ['confirmOrder', 5503, 4604, 7997],
      ['amendLines', 8433, 2113, 4778],
      ['unconfirmOrder', 2887, 1290, 9463],
      ['cancelOrder', 9019, 7878, 5196],
      ['uncancelOrder', 1141, 7416, 7189],
    ],
  },
]
