import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../../src/node/fetching/public-address.ts'

test.each([
  ['loopback', '127.0.0.1'],
  ['loopback, another', '127.8.9.1'],
  ['loopback of IPv6', '::1'],
  ['this host', '0.0.0.0'],
  ['any address of IPv6', '::'],
  ['private, 10', '10.0.0.1'],
  ['private, 172.16', '172.31.255.255'],
  ['private, 192.168', '192.168.1.1'],
  ['link-local and metadata', '169.254.169.254'],
  ['shared, and the metadata of Alibaba', '100.100.100.200'],
  ['a service of Azure', '168.63.129.16'],
  ['benchmarks', '198.18.0.1'],
  ['documentation', '192.0.2.1'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local of IPv6', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local of IPv6', 'fec0::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
  ['compatible loopback', '::7f00:1'],
  ['translated private', '64:ff9b::10.0.0.1'],
  ['6to4 of loopback', '2002:7f00:1::'],
  ['teredo', '2001:0:4136:e378::'],
  ['multicast of IPv6', 'ff02::1'],
  ['documentation of IPv6', '2001:db8::1'],
  ['a name', 'localhost'],
  ['nothing', ''],
])('%s is not public', (_what, address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)
