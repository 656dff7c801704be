export const transfers = {
  status: { open: 'to be sent', onTheWay: 'on the way', received: 'received', cancelled: 'cancelled' },
}
