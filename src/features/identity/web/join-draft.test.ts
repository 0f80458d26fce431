import { describe, expect, it } from 'vitest'
import { Tenant } from '../../../kernel/ids.ts'
import { aShelf } from '../../../ui/testing/a-shelf.ts'
import { draftAgain, forgetJoinDraft, joinDraft, keepJoinDraft } from './join-draft.ts'

const typed = {
  tenant: Tenant.parse('dongying'),
  name: '东营市暖阳社会工作服务中心（虚构）',
  creditCode: '52370500MJE8888887',
  contactName: '钟离安（虚构）',
  contactPhone: '0546-1234567',
  username: 'nuanyang',
}

describe('a request to join that is not sent yet', () => {
  it('is found again as it was typed', () => {
    const shelf = aShelf()
    expect(joinDraft(shelf).name).toBe('')
    keepJoinDraft(shelf, typed)
    expect(joinDraft(shelf)).toEqual(typed)
  })

  it('never keeps the password', () => {
    const shelf = aShelf()
    const withPassword = { ...typed, password: 'a-secret-of-nuanyang' }
    keepJoinDraft(shelf, withPassword)
    expect([...shelf.texts.values()].join()).not.toContain('a-secret')
  })

  it('is gone once it was sent, and what another version of the page kept is left alone', () => {
    const shelf = aShelf()
    keepJoinDraft(shelf, typed)
    forgetJoinDraft(shelf)
    expect(shelf.texts.size).toBe(0)
    shelf.setItem('heli.join', '{"name":1}')
    expect(joinDraft(shelf).name).toBe('')
  })

  it('sent back, begins from what was given then', () => {
    const { tenant, name, username, contactPhone } = typed
    const again = draftAgain(joinDraft(aShelf()), { tenant, name, username, contactPhone })
    expect(again).toEqual({ ...typed, creditCode: '', contactName: '' })
    expect(draftAgain({ ...typed, name: '暖阳' }, { tenant, name, username, contactPhone }).creditCode).toBe(typed.creditCode)
  })
})
