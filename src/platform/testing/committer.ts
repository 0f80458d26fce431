import { writeSync } from 'node:fs'
import { ok } from '../../kernel/result.ts'
import { act } from '../act.ts'
import { openDatabase } from '../open-database.ts'
import { anEntry, asMember, DIARY } from './a-diary.ts'

// A process that writes one entry after another and tells each number once it is acknowledged, until it is killed.
const [folder = '', from = '1'] = process.argv.slice(2)
const us = asMember('dongying')
const db = await openDatabase({ kind: 'pglite', folder }, DIARY)
for (let number = Number(from); ; number += 1) {
  await act(db.pool, us, async (tx) => ok(await tx.insertInto('testDiary').values(anEntry(us, number)).execute()))
  writeSync(1, `${number}\n`)
}
