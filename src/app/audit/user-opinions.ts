import { z } from 'zod'
import { boundEvidence, boundOpinions, tallyOf } from '../../features/contracts/rules/accepting.ts'
import { filesOfAcceptance, opinionsOf } from '../../features/contracts/store/acceptances.ts'
import { acceptances } from '../../features/contracts/store/kept.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { canonical } from '../../kernel/canonical.ts'
import { sha256 } from '../../platform/hash.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

const Bound = z.looseObject({ opinions: z.string(), evidence: z.string() })

/** What service users said by the conclusion, and what was shown, by the digests that it recorded; and that the numbers follow from it. */
export const heardOpinions: Check = {
  of: 'user_opinion',
  async run(tx, tenant, found) {
    const concluded = new Map<string, z.infer<typeof Bound> | undefined>()
    for (const { subject, facts } of await actionsOfTypes(tx, { tenant }, ['acceptance.submit']))
      concluded.set(subject, Bound.safeParse(jsonIn(facts)).data)
    let seen = 0
    for (const [subject, bound] of concluded) {
      const acceptance = await acceptances.table.load(tx, tenant, subject)
      // One that was sent back hears on; it is bound anew when it is concluded again.
      if (acceptance === undefined || acceptance.tally === null) continue
      const opinions = await opinionsOf(tx, { tenant }, acceptance.id)
      const evidence = (await filesOfAcceptance(tx, { tenant }, acceptance.id)).filter(({ kind }) => kind === 'evidence')
      seen += opinions.length
      const isSame = sha256(boundOpinions(opinions)) === bound?.opinions
      if (!isSame || canonical(tallyOf(opinions)) !== canonical(acceptance.tally)) found('opinions-differ', 'acceptance', subject)
      if (sha256(boundEvidence(evidence)) !== bound?.evidence) found('evidence-differs', 'acceptance', subject)
    }
    return seen
  },
}
