import { expect, test } from 'vitest'
import { isPublicAddress, readAddress } from './public-address.rule.ts'

const web = { allowLoopback: false, ports: [80, 443] }

test.each([
  '127.0.0.1',
  '127.8.9.10',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.5.4',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.192',
  '192.0.2.7',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:0:8.8.8.8',
  '64:ff9b::127.0.0.1',
  '64:ff9b::10.1.1.1',
  '64:ff9b::169.254.169.254',
  '64:ff9b:1::8.8.8.8',
  '2002:7f00:1::',
  '2002:808:808::',
  '2001::1',
  '2001:db8::1',
  '3fff::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '100::1',
  '5f00::1',
  '4000::1',
  '',
  'clausewise',
  '1.2.3',
  '256.1.1.1',
])('%s is not a public address', address => {
  expect(isPublicAddress(address, web)).toBe(false)
})

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::1111',
  '2a00:1450:4009::5',
  '64:ff9b::8.8.8.8',
])('%s is a public address', address => {
  expect(isPublicAddress(address, web)).toBe(true)
})

test('loopback is public only where a test says so, and nothing else becomes so with it', () => {
  const open = { allowLoopback: true }
  expect(['127.0.0.1', '::1'].map(address => isPublicAddress(address, open))).toEqual([true, true])
  const stillInside = ['10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', '64:ff9b::127.0.0.1', '0.0.0.0']
  expect(stillInside.map(address => isPublicAddress(address, open))).toEqual(stillInside.map(() => false))
})

test.each([
  ['school.example', 'not-an-address'],
  ['', 'not-an-address'],
  ['http://', 'not-an-address'],
  ['http://a b/', 'not-an-address'],
  ['ftp://example.com/', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['gopher://example.com:70/', 'scheme'],
  ['https://user:pass@example.com/', 'credentials'],
  ['https://user@example.com/', 'credentials'],
  ['http://example.com@127.0.0.1/', 'credentials'],
  ['https://example.com:8443/', 'port'],
  ['http://example.com:22/', 'port'],
  ['http://2130706433/', 'odd-notation'],
  ['http://0x7f000001/', 'odd-notation'],
  ['http://0177.0.0.1/', 'odd-notation'],
  ['http://127.1/', 'odd-notation'],
  ['http://134744072/', 'odd-notation'],
  ['http://①②⑦.⓪.⓪.①/', 'odd-notation'],
  ['http:\\\\127.1\\', 'odd-notation'],
  ['http://%31%32%37.0.0.1/', 'odd-notation'],
  ['http://127.0.0.1/', 'private-address'],
  ['http://127.0.0.1./', 'private-address'],
  ['http://[::1]/', 'private-address'],
  ['http://[::ffff:127.0.0.1]/', 'private-address'],
  ['http://[::ffff:8.8.8.8]/', 'private-address'],
  ['http://169.254.169.254/latest/meta-data/', 'private-address'],
  ['http://localhost/', 'private-name'],
  ['http://LOCALHOST./', 'private-name'],
  ['http://api.localhost/', 'private-name'],
  ['http://printer/', 'private-name'],
  ['http://nas.local/', 'private-name'],
  ['http://metadata.google.internal/', 'private-name'],
  ['http://metadata.google.internal./', 'private-name'],
  ['http://router.lan/', 'private-name'],
  ['http://box.home.arpa/', 'private-name'],
])('%s is refused as %s', (written, code) => {
  expect(readAddress(written, web)).toBe(code)
})

test.each([
  'https://example.com/a?b#c',
  'http://example.com:80/',
  'https://EXAMPLE.com:443',
  'https://xn--bcher-kva.example/',
  'https://bücher.example/',
  'https://8.8.8.8/',
  'https://[2606:4700:0:0::1111]/',
  'https://internal.example.com/',
])('%s is an ordinary address', written => {
  expect(readAddress(written, web)).toBeInstanceOf(URL)
})
