import { z } from 'zod'
import { filesOfContract } from '../../features/contracts/store/contracts.ts'
import { contracts } from '../../features/contracts/store/kept.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import type { Check } from './beside.ts'
import { jsonIn } from './json-in.ts'

const Signed = z.looseObject({ sealPage: z.string(), scan: z.string() })

/** The scanned page with both seals, by the hash that the signing recorded; that the file is so is looked at with all files. */
export const signedScans: Check = {
  of: 'contract_file',
  async run(tx, tenant, found) {
    const signings = await actionsOfTypes(tx, { tenant }, ['contract.sign'])
    for (const { subject, facts } of signings) {
      const signed = Signed.safeParse(jsonIn(facts)).data
      const contract = await contracts.table.load(tx, tenant, subject)
      const files = contract === undefined ? [] : await filesOfContract(tx, { tenant }, contract.id)
      const scan = files.find(({ id }) => id === signed?.sealPage)
      if (scan?.sha256 !== signed?.scan || scan === undefined) found('scan-differs', 'contract', subject)
    }
    return signings.length
  },
}
