import type { Profile, Speaker } from '../words/profile.ts'
import { speaker } from '../words/profile.ts'
import type { Lang } from '../words/say.ts'

/** Who reads a public page: language, the authority's way of purchasing, and addresses that keep the language. */
export type Reader = {
  readonly lang: Lang
  readonly profile: Profile
  readonly t: Speaker
  /** `href('announcements', { kind: 'call' })` below the authority's own address. */
  readonly href: (path: string, query?: Readonly<Record<string, string | undefined>>) => string
  /** A paper of the authority, printed when it is asked for. */
  readonly paper: (path: string) => string
}

export const readerOf = (lang: Lang, profile: Profile, tenant: string): Reader => ({
  lang,
  profile,
  t: speaker(lang, profile),
  href: (path, query = {}) => addressOf(`/public/${tenant}/${path}`, { ...query, lang }),
  paper: (path) => `/api/tenants/${tenant}/${path}`,
})

/** The same reader before what was bought in one way, whichever is the authority's usual one: its notices speak that way's words. */
export const readingOf = (reader: Reader, profile: Profile): Reader =>
  profile === reader.profile ? reader : { ...reader, profile, t: speaker(reader.lang, profile) }

/** The language of an address that names none. */
const OWN_LANG: Lang = 'zh'

/** What says nothing is left out, and so is the language that is meant anyway. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' || (name === 'lang' && value === OWN_LANG) ? [] : [[name, value]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
