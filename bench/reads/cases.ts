import { newId } from '../../src/platform/ids.ts'
import { MATTERS } from './load.ts'

export const KINDS = ['list', 'detail', 'search', 'create'] as const
export type Kind = (typeof KINDS)[number]

/** What an officer writes down for a resident. */
export const FILING = {
  title: '放学后没人接孩子',
  text: '双职工家庭，孩子四点半放学，六点才下班。',
  target: '学龄儿童家庭',
  count: 40,
  unit: 'households',
  area: '370502003053',
  place: '',
  channel: 'council',
  receivedOn: '2016-11-01',
  contact: null,
}

export type Request = { method: string; path: string; headers: Record<string, string>; body?: string }

/** The n-th request of its kind: another need, another word, another deed each time. */
export function requestOf(kind: Kind, n: number, needs: readonly string[]): Request {
  if (kind === 'list') return { method: 'GET', path: '', headers: {} }
  if (kind === 'detail') return { method: 'GET', path: `/${needs[n % needs.length]}`, headers: {} }
  if (kind === 'search') {
    return { method: 'GET', path: `?q=${encodeURIComponent(MATTERS[n % MATTERS.length] ?? '')}`, headers: {} }
  }
  const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
  return { method: 'POST', path: '/on-behalf', headers, body: JSON.stringify(FILING) }
}
