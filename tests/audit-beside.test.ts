import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { COMPARED, NOT_COMPARED } from '../src/app/audit/coverage.ts'
import { auditAll } from '../src/app/audit.ts'
import { aDistrict } from '../src/features/identity/fixtures/a-district.ts'
import { fileFor } from '../src/features/needs/fixtures/a-need.ts'
import { ok } from '../src/kernel/result.ts'
import { act } from '../src/platform/act.ts'
import { catalogueOf } from '../src/platform/catalogue.ts'
import type { Tx } from '../src/platform/db.ts'
import { diskFiles } from '../src/platform/files/disk-files.ts'
import type { Database } from '../src/platform/open-database.ts'
import type { AsOwner } from '../src/platform/owner.ts'
import { inTheLongRun, onTheImage } from '../src/platform/testing/on-both-databases.ts'
import { aDemonstration } from './a-demonstration.ts'
import { aFolder } from './a-full-house.ts'
import { FORGERIES, inRounds, isFoundAlike, type Tampering } from './forgeries.ts'

const A_LOT = '00000000-0000-4000-8000-000000000009'
const ONE = (table: string, where: string) => `(select id from ${table} where ${where} order by id limit 1)`
const CONTENT = `(select bid_id from bid_content join bid on bid.id = bid_id where status = 'won' order by bid_id limit 1)`
const SHEET = ONE('sheet', `digest is not null and status = 'submitted' and marks is not null`)
const OPEN = ONE('due', 'done_at is null')
const CALL = ONE('notice', `kind = 'call'`)
const change = (table: string, set: string, id: string) => `update ${table} set ${set} where id = ${id}`

const TAMPERINGS: readonly Tampering[] = [
  [
    'the text of a sealed bid',
    `update bid_content set body = replace(body, '"team":"', '"team":"多') where bid_id = ${CONTENT}`,
    ['bid content-differs'],
  ],
  [
    'a sealed bid that can no longer be read',
    `update bid_content set body = '{' where bid_id = ${CONTENT}`,
    ['bid content-differs', 'lot score-unreadable'],
  ],
  ['the salt of a sealed bid', `update bid_content set salt = '' where bid_id = ${CONTENT}`, ['bid content-differs']],
  ['a sealed bid taken away', `delete from bid_content where bid_id = ${CONTENT}`, ['bid content-differs']],
  [
    'a file put to a sealed bid',
    `insert into bid_file select tenant, '${A_LOT}', bid_id, repeat('0', 64), '补充.pdf', 'application/pdf', 1, saved_by, saved_at, null
      from bid_content where bid_id = ${CONTENT}`,
    ['bid content-differs'],
  ],
  ['the marks of a sheet', `update sheet_content set body = '{}' where sheet_id = ${SHEET}`, ['sheet marks-differ']],
  ['a sheet taken away', `delete from sheet_content where sheet_id = ${SHEET}`, ['sheet marks-differ']],
  [
    'the marks that were laid open, in the record and in the row',
    `with other as (select '{}' as marks),
      told as (update action set facts = '{"marks":{}}' where type = 'sheet.reveal' and subject = ${SHEET})
      update sheet set marks = (select marks from other) where id = ${SHEET}`,
    [
      'sheet marks-differ',
      'panel checks-differ',
      'bid score-differs',
      'bid score-differs',
      'bid score-differs',
      'lot award-differs',
    ],
  ],
  [
    'the text of a notice',
    change('notice', `body = replace(body, '"name":"', '"name":"新')`, CALL),
    ['notice notice-differs', 'notice notice-contradicts'],
  ],
  ['the title of a notice', change('notice', `title = title || '（更正）'`, CALL), ['notice notice-differs']],
  ['the number of a notice', change('notice', `no = no || '-2'`, CALL), ['notice notice-differs']],
  ['the last day of a notice', change('notice', `ends_on = ends_on + 1`, CALL), ['notice notice-differs']],
  ['the notice of a result', change('notice', `title = ''`, ONE('notice', `kind = 'result'`)), ['notice notice-differs']],
  ['the notice of a contract', change('notice', `title = ''`, ONE('notice', `kind = 'contract'`)), ['notice notice-differs']],
  ['a notice taken away', `delete from notice where id = ${CALL}`, ['lot notice-missing']],
  ['the notice of a contract taken away', `delete from notice where kind = 'contract'`, ['contract notice-missing']],
  [
    'a second notice of the same kind',
    `insert into notice select tenant, '${A_LOT}', lot_id, kind, no || '-2', title, published_at, ends_on, body from notice where id = ${CALL}`,
    ['notice notice-unrecorded'],
  ],
  ['when a deadline is due', change('due', `due_at = due_at + interval '1 day'`, OPEN), ['due due-differs']],
  [
    'the day a computation ends on',
    change('due', `rule = replace(rule, '"amount":', '"amount":1')`, OPEN),
    ['due due-miscounted'],
  ],
  [
    'the day a computation starts on',
    change('due', `rule = regexp_replace(rule, '"start":"2017', '"start":"2016')`, OPEN),
    ['due due-miscounted'],
  ],
  ['a computation that can no longer be read', change('due', `rule = '{'`, OPEN), ['due due-miscounted']],
  [
    'a deadline of nobody',
    change('due', `subject = '${A_LOT}'`, ONE('due', `deed = 'lot.close'`)),
    ['due due-unrecorded', 'lot due-missing'],
  ],
  ['a deadline taken away', `delete from due where id = ${ONE('due', `deed = 'contract.publish'`)}`, ['contract due-missing']],
  [
    'a deadline done with before its time',
    change('due', 'done_at = due_at', ONE('due', `deed in ('lot.close', 'lot.award') and done_at is null`)),
    ['due due-ended-early'],
  ],
  [
    'a need put to no lot',
    `delete from lot_need where need_id = (select need_id from lot_need order by need_id limit 1)`,
    ['lot links-differ'],
  ],
  [
    'a need put to another lot',
    `insert into lot_need select tenant, (select id from lot where needs = '[]' order by id limit 1), need_id
      from lot_need order by need_id limit 1`,
    ['lot links-differ'],
  ],
  [
    'a telephone number',
    `update need_contact set phone = '0546-1111111' where need_id = (select need_id from need_contact order by need_id limit 1)`,
    ['need contact-differs'],
  ],
  [
    'a contact taken away without an erasure',
    `delete from need_contact where need_id = (select need_id from need_contact order by need_id limit 1)`,
    ['need contact-missing'],
  ],
  [
    'a contact nobody gave',
    `insert into need_contact select tenant, id, '某人', '', '', '' from need where contact is null order by id limit 1`,
    ['need contact-unrecorded'],
  ],
  [
    'the scan of a signed contract',
    `update contract_file set sha256 = repeat('0', 64) where id = (select seal_page from contract where seal_page is not null order by id limit 1)`,
    ['contract scan-differs'],
  ],
  [
    'whose a question is',
    `update question_asker set party_id = (select id from party where tenant = 'dongying' and id <> party_id order by id limit 1)
      where question_id = ${ONE('question', `status = 'asked'`)}`,
    ['question asker-differs', 'question post-elsewhere'],
  ],
  ['what the public reads of an answer', `update call_answer set answer = answer || '（另有补充）'`, ['question answer-differs']],
  [
    'an answer that nobody gave',
    `insert into call_answer select tenant, '${A_LOT}', id, lot_id, section, text, '可以。', asked_at from question where status = 'asked'`,
    ['question answer-differs'],
  ],
  ['a term to answer taken away', `delete from due where deed = 'question.answer' and done_at is null`, ['question due-missing']],
]

const tableOf = ([, tampered]: Tampering) => /(?:update|delete from|insert into) (\w+)/.exec(tampered)?.[1]

/** Forgeries each take a record of their own along; what they have in common is found by `isFoundAlike`. */
const isInOneTable = (one: Tampering, other: Tampering): boolean =>
  tableOf(one) === tableOf(other) && !(FORGERIES.includes(one) && FORGERIES.includes(other))

onTheImage('an audit of what is kept beside the record', (open) => {
  let db: Database
  const files = diskFiles(aFolder('none'))
  beforeAll(async () => {
    db = await aDemonstration(open)
    // Nobody in the demonstration gives a telephone number.
    const worker = await (await aDistrict(db, 'kenli')).as('community_worker')
    await act(db.pool, worker, async (tx) => ok(await fileFor(tx, worker)))
  }, 300_000)

  /** What is found in a transaction of the owner that is undone: the noun and the code. The demonstration's files are elsewhere. */
  const findingsAfter = async (tamper: (tx: Tx) => Promise<unknown>): Promise<string[]> => {
    const undone = new Error('undone')
    let found: readonly string[] | undefined
    await db
      .asOwner('write', async (tx) => {
        await tamper(tx)
        const asOwner: AsOwner = (_, body) => body(tx)
        found = (await auditAll({ db: { asOwner }, files }, () => {})).findings
        throw undone
      })
      .catch((thrown: unknown) => {
        if (thrown !== undone) throw thrown
      })
    if (found === undefined) throw new Error('no report')
    return found.filter((line) => !line.startsWith('file ')).map((line) => line.replace(/^(\S+) \S+:.*\((\S+)\)$/, '$1 $2'))
  }

  it('finds nothing in the demonstration', async () => {
    expect(await findingsAfter(async () => {})).toEqual([])
  })

  const every = inRounds([...TAMPERINGS, ...FORGERIES], isInOneTable, isFoundAlike)
  // A round forges something in every table there is a forgery for.
  const rounds = inTheLongRun(every, 1)
  for (const round of rounds) {
    it(`finds ${round.map(([what]) => what).join(', ')}`, async () => {
      const tamper = async (tx: Tx) => {
        for (const [what, tampered] of round) {
          const { numAffectedRows } = await sql.raw(tampered).execute(tx)
          expect([what, Number(numAffectedRows)]).toEqual([what, 1])
        }
      }
      expect((await findingsAfter(tamper)).toSorted()).toEqual(round.flatMap(([, , found]) => found).toSorted())
    })
  }

  it('says of every table whether it is compared', async () => {
    const catalogue = await db.asOwner('read', catalogueOf)
    const tables = catalogue.map(({ name }) => name.replace(/\..*/, '.*')).filter((name) => name !== 'area')
    expect(Object.keys({ ...COMPARED, ...NOT_COMPARED }).sort()).toEqual([...new Set(tables)].sort())
  })
})
