import { z } from '@hono/zod-openapi'
import { LotId, Tenant } from '../../../kernel/ids.ts'
import type { Release } from '../rules/ocds.ts'

/** A month on the wall calendar of Shanghai: `2017-05`. */
export const Month = z
  .string()
  .regex(/^(20|21)\d\d-(0[1-9]|1[0-2])$/)
  .brand<'Month'>()
export type Month = z.infer<typeof Month>

export const OpenDataAt = z.object({ tenant: Tenant })
export const MonthAt = z.object({ tenant: Tenant, month: Month })
export const LotOpenDataAt = z.object({ tenant: Tenant, lot: LotId })

// The standard has schemas of its own, which tests hold these packages against; here stands what any reader looks for first.
const head = {
  uri: z.url(),
  version: z.literal('1.1'),
  extensions: z.array(z.url()),
  publishedDate: z.string(),
  publisher: z.object({ name: z.string(), scheme: z.string().optional(), uid: z.string().optional(), uri: z.url() }),
  license: z.url().optional(),
  publicationPolicy: z.url(),
}
const Head = z.looseObject({
  ocid: z.string(),
  id: z.string(),
  date: z.string(),
  tag: z.array(z.string()).min(1),
  initiationType: z.literal('tender'),
})
const OcdsRelease = z
  .custom<Release>((value) => Head.safeParse(value).success)
  .openapi('OcdsRelease', { type: 'object', required: Head.keyof().options })

/** As OCDS 1.1 has it, with the extensions for bids and lots: docs/ocds.md. */
export const OcdsReleasePackage = z.object({ ...head, releases: z.array(OcdsRelease).min(1) }).openapi('OcdsReleasePackage')
export const OcdsRecordPackage = z
  .object({
    ...head,
    records: z.array(z.object({ ocid: z.string(), releases: z.array(OcdsRelease).min(1), compiledRelease: OcdsRelease })).min(1),
  })
  .openapi('OcdsRecordPackage')

/** How much happened in each month, the newest first: every one has a package. */
export const OcdsMonths = z
  .object({
    items: z.array(
      z.object({
        month: z.string(),
        releases: z.int(),
        processes: z.int(),
        releasePackage: z.url(),
        recordPackage: z.url().nullable(),
      }),
    ),
  })
  .openapi('OcdsMonths')
export type OcdsMonths = z.infer<typeof OcdsMonths>

export const OpenDataRefusalCode = z.enum(['not-found'])
export type OpenDataRefusalCode = z.infer<typeof OpenDataRefusalCode>
