import { expect, it } from 'vitest'
import { deviceOf, placeOf } from './login-events.ts'

it('keeps of an address the network alone, and of a device its kind', () => {
  expect(['10.2.3.4', '::ffff:10.2.3.4', '2001:db8:1:2::/64', 'unknown', ''].map(placeOf)).toEqual([
    '10.2.*.*',
    '10.2.*.*',
    '2001:db8:1::/48',
    '',
    '',
  ])
  const agents = ['Mozilla/5.0 (X11; Linux x86_64)', 'Mozilla/5.0 (Linux; Android 14) Mobile', 'curl/8.0', '']
  expect(agents.map(deviceOf)).toEqual(['computer', 'phone', 'program', 'program'])
})
