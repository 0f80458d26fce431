import { z } from 'zod'
import { filesOfContract } from '../../features/contracts/store/contracts.ts'
import { challengeFiles } from '../../features/tenders/store/challenge-files.ts'
import { declineFiles } from '../../features/tenders/store/decline-files.ts'
import { challenges, jurors, offlineReviews, paperSignings, pauses } from '../../features/tenders/store/kept.ts'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { filesOfAcceptance } from '../../features/contracts/store/acceptances.ts'
import { filesOfVariation } from '../../features/contracts/store/variations.ts'
import { acceptances, variations, contracts } from '../../features/contracts/store/kept.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { FileId, type Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

const Signed = z.looseObject({ sealPage: z.string(), scan: z.string() })

/** The scanned page with both seals, by the hash that the signing recorded; that the file is so is looked at with all files. */
export const signedScans: Check = {
  of: 'contract_file',
  async run(tx, tenant, found) {
    const signings = await actionsOfTypes(tx, { tenant }, ['contract.sign', 'variation.sign', 'acceptance.sign'])
    for (const { subject, type, facts } of signings) {
      const signed = Signed.safeParse(jsonIn(facts)).data
      const files = await scansOf(tx, tenant, type, subject)
      const scan = files.find(({ id }) => id === signed?.sealPage)
      if (scan?.sha256 !== signed?.scan || scan === undefined) found('scan-differs', type.split('.')[0] ?? '', subject)
    }
    return signings.length
  },
}

async function scansOf(tx: ReadTx, tenant: Tenant, type: string, subject: string) {
  if (type === 'variation.sign') {
    const variation = await variations.table.load(tx, tenant, subject)
    return variation === undefined ? [] : filesOfVariation(tx, { tenant }, variation.id)
  }
  if (type === 'acceptance.sign') {
    const acceptance = await acceptances.table.load(tx, tenant, subject)
    return acceptance === undefined ? [] : filesOfAcceptance(tx, { tenant }, acceptance.id)
  }
  const contract = await contracts.table.load(tx, tenant, subject)
  return contract === undefined ? [] : filesOfContract(tx, { tenant }, contract.id)
}

const Stated = z.looseObject({ statement: z.object({ file: FileId, sha256: z.string() }).nullable() })

/** The statement by which an award was given up, by the hash that was recorded with it. */
export const givenUpPapers: Check = {
  of: 'decline_file',
  async run(tx, tenant, found) {
    const declined = await actionsOfTypes(tx, { tenant }, ['lot.decline'])
    const stated = declined.flatMap(({ subject, facts }) => {
      const statement = Stated.safeParse(jsonIn(facts)).data?.statement
      return statement ? [{ subject, ...statement }] : []
    })
    const kept = await declineFiles(
      tx,
      { tenant },
      stated.map(({ file }) => file),
    )
    const hashes = new Map(kept.map(({ id, sha256 }) => [id, sha256]))
    for (const { subject, file, sha256 } of stated) if (hashes.get(file) !== sha256) found('paper-differs', 'lot', subject)
    return stated.length
  },
}

type Named = { readonly id: string; readonly papers: readonly { readonly file: FileId; readonly sha256: string }[] }
type Found = Parameters<Check['run']>[2]

/** Finds of each whether its papers are kept as they were filed, by their hashes. Answers how many papers there were. */
async function filedAs(tx: ReadTx, tenant: Tenant, found: Found, noun: string, page: readonly Named[]): Promise<number> {
  const named = page.flatMap(({ papers }) => papers.map(({ file }) => file))
  const kept = new Map((await challengeFiles(tx, { tenant }, named)).map(({ id, sha256 }) => [id, sha256]))
  for (const { id, papers } of page)
    if (papers.some(({ file, sha256 }) => kept.get(file) !== sha256)) found('paper-differs', noun, id)
  return named.length
}

const withFile = ({ id, file, sha256 }: { readonly id: string; readonly file: FileId; readonly sha256: string }): Named => ({
  id,
  papers: [{ file, sha256 }],
})

/** The papers that an objection came with, and the notice by which the finance bureau paused, by the hashes recorded with each. */
export const filedPapers: Check = {
  of: 'challenge_file',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => challenges.table.all(tx, tenant, after, limit)))
      seen += await filedAs(tx, tenant, found, 'challenge', page)
    for await (const page of pagesOf((after, limit) => pauses.table.all(tx, tenant, after, limit)))
      seen += await filedAs(tx, tenant, found, 'pause', page.map(withFile))
    return seen
  },
}

/** The scans of a review that was held on paper, by the hashes with which they were entered. */
export const offlineScans: Check = {
  of: 'offline_review scans',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => offlineReviews.table.all(tx, tenant, after, limit))) {
      const named = page.map(({ id, review }) => ({ id, papers: review.scans }))
      seen += await filedAs(tx, tenant, found, 'offline-review', named)
    }
    return seen
  },
}

/** The printed report with the signatures, by the hash with which it was entered; each juror is said to have signed so or dissented so, if not on the screen before. */
export const signedReports: Check = {
  of: 'paper_signing scans',
  async run(tx, tenant, found) {
    let seen = 0
    for await (const page of pagesOf((after, limit) => paperSignings.table.all(tx, tenant, after, limit))) {
      seen += await filedAs(tx, tenant, found, 'paper-signing', page.map(withFile))
      for (const { status, signatures } of page) {
        const ids = status === 'confirmed' ? signatures.map(({ juror }) => juror) : []
        for (const juror of await jurors.table.each(tx, tenant, ids)) {
          const { dissent, leftOut } = signatures.find((one) => one.juror === juror.id) ?? {}
          const isAsTyped = leftOut === true ? !juror.signedOnPaper : juror.signedOnPaper && juror.dissent === dissent
          if (!isAsTyped) found('paper-differs', 'juror', juror.id)
        }
      }
    }
    return seen
  },
}
