import type { NeedItem } from '../../../../needs/contract/need.ts'

export type Choosable = Pick<NeedItem, 'id' | 'no' | 'title' | 'target' | 'area' | 'areaName' | 'groups'>

/** What the list is narrowed down to; '' where nothing is asked for. */
export type Narrowing = { readonly q: string; readonly area: string; readonly group: string }
export const NOT_NARROWED: Narrowing = { q: '', area: '', group: '' }

/** The community of the project, where any of the needs is of it: what is asked for until somebody asks for another. */
export const areaOfLot = (needs: readonly Choosable[], area: string | undefined): string =>
  needs.find((need) => need.area === area)?.areaName ?? ''

/** More than these at a time nobody reads: the rest is found by narrowing down. */
export const SHOWN_AT_ONCE = 20

/** However it is typed: in small letters, in full width. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Those of which every word that is asked for stands in number, title, community or target. */
export function narrowed<N extends Choosable>(needs: readonly N[], { q, area, group }: Narrowing): N[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  return needs.filter((need) => {
    const said = plain([need.no, need.title, need.areaName, need.target].join(' '))
    return (
      (area === '' || need.areaName === area) &&
      (group === '' || need.groups.some((one) => one === group)) &&
      words.every((word) => said.includes(word))
    )
  })
}
