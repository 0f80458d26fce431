import { z } from 'zod'
import { pagesOf } from '../../features/ledger/service/pages.ts'
import { actionsOfTypes } from '../../features/ledger/store/actions.ts'
import { questions } from '../../features/tenders/store/kept.ts'
import { askersFrom, callAnswersFrom } from '../../features/tenders/store/questions.ts'
import { canonical } from '../../kernel/canonical.ts'
import { PartyId, type Tenant } from '../../kernel/ids.ts'
import type { ReadTx } from '../../platform/db.ts'
import type { Check } from './beside.ts'
import { jsonIn } from '../../kernel/json-in.ts'

const For = z.looseObject({ partyId: PartyId })

/** Whose each question is: nobody reads it there, and so nobody would see it changed. */
export const questionAskers: Check = {
  of: 'question_asker',
  async run(tx, tenant, found) {
    const told = await actionsOfTypes(tx, { tenant }, ['question.ask'])
    const asked = new Map(told.map(({ subject, facts }) => [subject, For.safeParse(jsonIn(facts)).data?.partyId ?? '']))
    return matched(asked, askers(tx, tenant), (id) => found('asker-differs', 'question', id))
  },
}

/** What everybody reads of a question, against what was answered. */
export const publishedAnswers: Check = {
  of: 'call_answer',
  async run(tx, tenant, found) {
    const answered = new Map<string, string>()
    for await (const page of pagesOf((after, limit) => questions.table.all(tx, tenant, after, limit)))
      for (const { id, status, lotId, section, wording: question, answer, answeredAt } of page)
        if (status === 'answered') answered.set(id, canonical({ id, lotId, section, question, answer, answeredAt }))
    return matched(answered, answers(tx, tenant), (id) => found('answer-differs', 'question', id))
  },
}

type Kept = AsyncIterable<readonly [id: string, kept: string]>

async function* askers(tx: ReadTx, tenant: Tenant): Kept {
  for await (const page of pagesOf((after, limit) => askersFrom(tx, { tenant }, after, limit)))
    for (const { id, partyId } of page) yield [id, partyId]
}

async function* answers(tx: ReadTx, tenant: Tenant): Kept {
  for await (const page of pagesOf((after, limit) => callAnswersFrom(tx, { tenant }, after, limit)))
    for (const { questionId: id, lotId, section, question, answer, answeredAt } of page)
      yield [id, canonical({ id, lotId, section, question, answer, answeredAt })]
}

/** One row for each that the record tells of, saying the same, and none besides; answers how many there were. */
async function matched(recorded: Map<string, string>, kept: Kept, differs: (id: string) => void): Promise<number> {
  let seen = 0
  for await (const [id, one] of kept) {
    seen += 1
    if (recorded.get(id) !== one) differs(id)
    recorded.delete(id)
  }
  for (const id of recorded.keys()) differs(id)
  return seen
}
