import { expect, test } from 'vitest'
import { networkAddressText, readNetworkAddress } from '#shared/domain/printing/network-address.ts'

test.each([
  ['192.168.1.50', '192.168.1.50', undefined],
  [' 192.168.1.50:6101 ', '192.168.1.50', 6101],
  ['zebra-1', 'zebra-1', undefined],
  ['zebra-1.local.', 'zebra-1.local.', undefined],
  ['print_server.example.com:9101', 'print_server.example.com', 9101],
  ['fd00:7::2', 'fd00:7::2', undefined],
  ['::1', '::1', undefined],
  ['[2001:db8::9]', '2001:db8::9', undefined],
  ['[2001:DB8:0:0:0:0:0:9]:9100', '2001:DB8:0:0:0:0:0:9', 9100],
  ['fe80::21d:b7ff:fe00:1%eth0', 'fe80::21d:b7ff:fe00:1%eth0', undefined],
  ['::ffff:192.168.1.50', '::ffff:192.168.1.50', undefined],
])('%s is an address', (text, host, port) => {
  expect(readNetworkAddress(text)).toEqual({ host, port })
})

test.each([
  '',
  '   ',
  '192.168.1',
  '192.168.1.256',
  '192.168.1.50:0',
  '192.168.1.50:99999',
  'zebra 1',
  '-zebra',
  'http://zebra',
  'zebra/raw',
  '1:2:3',
  '1::2::3',
  'fd00::12345',
  '1:2:3:4:5:6:7:8:9',
  '[fd00::1',
  '[zebra]:9100',
  'fd00::1%eth0',
  '::ffff:192.168.1.500',
])('%j is none', (text) => {
  expect(readNetworkAddress(text)).toBeUndefined()
})

test('an IPv6 address is told from its port by brackets, and read back the same', () => {
  expect(networkAddressText('192.168.1.50', 9100)).toBe('192.168.1.50:9100')
  expect(networkAddressText('fd00::9', 9100)).toBe('[fd00::9]:9100')
  expect(readNetworkAddress(networkAddressText('fd00::9', 9100))).toEqual({ host: 'fd00::9', port: 9100 })
})
