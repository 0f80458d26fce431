import type { z } from 'zod'
import { Catalogue } from '../../src/features/needs/contract/need.ts'
import { OcdsMonths, OcdsReleasePackage } from '../../src/features/open-data/contract/packages.ts'
import { AwardedList, FigureList, type NoticeItem, NoticeList } from '../../src/features/tenders/contract/publications.ts'
import type { Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

/** What somebody reads who has no account: every list to its end. */
export type Reader = {
  figures(): Promise<z.infer<typeof FigureList>['items']>
  awarded(): Promise<z.infer<typeof AwardedList>['items']>
  notices(kind: NoticeItem['kind']): Promise<NoticeItem[]>
  catalogue(): Promise<Catalogue['items']>
  /** The open data of every month, oldest first, as they are sent. */
  releases(): Promise<unknown[]>
  page(path: string): Promise<string>
}

export function aReader({ house, at, story }: Pick<Stage, 'house' | 'at' | 'story'>): Reader {
  const visitor: Visitor = house.visitor()
  const whole = async <T>(page: (after: string) => Promise<{ items: readonly T[]; next: string | null }>): Promise<T[]> => {
    const items: T[] = []
    for (let after: string | null = ''; after !== null;) {
      const found: { items: readonly T[]; next: string | null } = await page(
        after === '' ? '' : `&after=${encodeURIComponent(after)}`,
      )
      items.push(...found.items)
      after = found.next
    }
    return items
  }
  return {
    figures: async () => (await visitor.get(at('figures'), FigureList)).items,
    awarded: async () => (await visitor.get(at('awarded'), AwardedList)).items,
    notices: (kind) => whole((after) => visitor.get(at(`notices?kind=${kind}&limit=20${after}`), NoticeList)),
    catalogue: () => whole((after) => visitor.get(at(`need-catalogue?limit=10${after}`), Catalogue)),
    async releases() {
      const { items } = await visitor.get(at('ocds'), OcdsMonths)
      const months: unknown[] = []
      for (const { month } of items.toReversed()) months.push(await visitor.get(at(`ocds/releases/${month}`), OcdsReleasePackage))
      return months
    },
    page: (path) => visitor.page(`/public/${story.tenant}${path}`),
  }
}

/** The text of a page, without its marks. */
export const textOf = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ')
