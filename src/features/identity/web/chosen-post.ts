import type { Me, Standing } from '../contract/me.ts'

// At which post somebody works who holds several, with one authority or with more: each tab has its own, and tells the server by a
// cookie for the paths of that authority, so that links and uploads say it too.

/** One of somebody's posts, wherever. */
export type Choice = { readonly standing: Standing; readonly post: Standing['posts'][number] }

export const choicesOf = ({ standings }: Pick<Me, 'standings'>): Choice[] =>
  standings.flatMap((standing) => standing.posts.map((post) => ({ standing, post })))

/** What tells a choice from the others: the role, and the organisation or authority where one of the others has the same. */
export function unitOf({ standing, post }: Choice, all: readonly Choice[]): string | undefined {
  const others = all.filter((one) => one.post.id !== post.id)
  const isElsewhere = others.some((one) => one.standing.tenant !== standing.tenant)
  const isTwice = others.some((one) => one.post.role === post.role)
  const parts = [isElsewhere ? standing.name : undefined, isElsewhere || isTwice ? (post.partyName ?? undefined) : undefined]
  const area = isTwice && post.partyName === null && !isElsewhere ? (post.areaName ?? undefined) : undefined
  const said = [...parts, area].filter((part) => part !== undefined)
  return said.length === 0 ? undefined : said.join(' · ')
}

const keyOf = (tenant: string) => `heli.post.${tenant}`

/** The post last worked at in this tab, as long as it is held; else the first. */
export function chosenPost({ tenant, posts }: Standing): Standing['posts'][number] | undefined {
  const kept = sessionStorage.getItem(keyOf(tenant))
  return posts.find(({ id }) => id === kept) ?? posts[0]
}

/** Keeps the choice for this tab, and tells the server. Where there is no choice nothing is told. */
export function choose({ tenant, posts }: Standing, id: string): void {
  sessionStorage.setItem(keyOf(tenant), id)
  const age = posts.length > 1 ? '' : '; max-age=0'
  document.cookie = `heli.post=${id}; path=/api/tenants/${tenant}; samesite=strict${age}`
}
