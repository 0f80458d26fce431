import { inOrder, type PublicAct } from './acts.ts'
import { compiled } from './merge.ts'
import type { Release } from './ocds.ts'
import { CREDIT_CODES } from './parties.ts'
import { policyPage, type Publisher } from './publisher.ts'
import { releaseOf } from './release.ts'

const AT_GITHUB = 'https://raw.githubusercontent.com/open-contracting-extensions'
export const EXTENSIONS = [
  `${AT_GITHUB}/ocds_bid_extension/master/extension.json`,
  `${AT_GITHUB}/ocds_lots_extension/master/extension.json`,
] as const

export type PackageHead = ReturnType<typeof headOf>
export type ReleasePackage = PackageHead & { readonly releases: Release[] }
export type OcdsRecord = { readonly ocid: string; readonly releases: Release[]; readonly compiledRelease: Release }
export type RecordPackage = PackageHead & { readonly records: OcdsRecord[] }

/** `publishedDate` is that of the newest act in it: a package changes when there is something new, and else stays byte for byte. */
export function headOf(publisher: Publisher, uri: string, publishedDate: string) {
  const { name, creditCode, licence, origin, tenant } = publisher
  return {
    uri,
    version: '1.1' as const,
    extensions: [...EXTENSIONS],
    publishedDate,
    publisher: {
      name,
      ...(creditCode !== null && creditCode !== '' && { scheme: CREDIT_CODES, uid: creditCode }),
      uri: `${origin}/public/${tenant}`,
    },
    ...(licence !== undefined && { license: licence }),
    publicationPolicy: policyPage(publisher),
  }
}

export const releasesOf = (publisher: Publisher, acts: readonly PublicAct[]): Release[] =>
  inOrder(acts).map((act) => releaseOf(publisher, act))

/** Oldest first. Undefined where nothing happened: the standard knows no empty package. */
export function releasePackage(publisher: Publisher, uri: string, acts: readonly PublicAct[]): ReleasePackage | undefined {
  const releases = releasesOf(publisher, acts)
  const last = releases.at(-1)
  return last && { ...headOf(publisher, uri, last.date), releases }
}

/** Every process with all its releases and the state that they lead to. */
export function recordPackage(publisher: Publisher, uri: string, acts: readonly PublicAct[]): RecordPackage | undefined {
  const releases = releasesOf(publisher, acts)
  const last = releases.at(-1)
  return last && { ...headOf(publisher, uri, last.date), records: recordsOf(releases) }
}

function recordsOf(releases: readonly Release[]): OcdsRecord[] {
  const processes = new Map<string, Release[]>()
  for (const release of releases) processes.set(release.ocid, [...(processes.get(release.ocid) ?? []), release])
  return [...processes].flatMap(([ocid, some]) => {
    const compiledRelease = compiled(some)
    return compiledRelease === undefined ? [] : [{ ocid, releases: some, compiledRelease }]
  })
}
