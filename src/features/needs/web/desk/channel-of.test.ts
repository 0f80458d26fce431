import { expect, it } from 'vitest'
import { channelOf } from './channel-of.ts'

it('calls what was told without a login so, whoever’s telephone came with it, and everything else by its channel', () => {
  const told = (unknown: boolean) => channelOf({ channel: 'phone', unknown })[0]
  expect([told(true), told(false)]).toEqual(['扫码反映（未登录）', '手机反映'])
})
