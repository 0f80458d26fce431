import type { Acting } from '../../../kernel/acting.ts'
import { civilDateOf } from '../../../kernel/civil.ts'
import type { JurorId, LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { unstopped } from '../../../lib/document/printed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import type { ReadTx } from '../../../platform/db.ts'
import type { LotPapers, PaperRefusalCode } from '../contract/papers.ts'
import { type Answer, conflictDeclaration } from '../documents/conflict-declaration.ts'
import { filed } from '../../../lib/document/filed.ts'
import { groundWords } from '../documents/paper-words.ts'
import { recusalNotesOf } from '../store/panel-changes.ts'
import { biddersOf, namesOf } from '../store/panels.ts'
import { mayPrint, paperBasis } from './paper-basis.ts'
import { maySee, type Room, roomOf } from './panel-room.ts'

type Juror = Room['jurors'][number]

const hasDeclared = ({ declaredAt, status }: Juror): boolean => declaredAt !== null || status === 'recused'

/** A juror has their own declaration, the office and the custodians have all. */
const mayHave = (acting: Acting, room: Room, { member }: Juror): boolean =>
  maySee(room, acting) && (mayPrint(acting, 'panel.see') || member === acting.actor)

/** Whose declarations the caller could print, by seat; those who stepped aside declared as well. */
export async function declarationsIn(tx: ReadTx, acting: Acting, lot: LotId): Promise<LotPapers['declarations']> {
  const room = await roomOf(tx, acting, lot)
  if (!room) return []
  const open = room.jurors.filter((juror) => hasDeclared(juror) && mayHave(acting, room, juror))
  const members = open.map(({ member }) => member)
  const names = new Map((await namesOf(tx, acting, members)).map(({ id, name }) => [id, name]))
  return open.map(({ id, member }) => ({ juror: id, name: names.get(member) ?? '' }))
}

/** 回避声明书 as one juror gave it, with the bidders that were asked about; the signature is the juror's own. */
export async function filledDeclarationPaper(
  tx: ReadTx,
  acting: Acting,
  { lot, juror: id }: { lot: LotId; juror: JurorId },
): Promise<Result<OfficeDocument, { code: PaperRefusalCode }>> {
  const [basis, room] = [await paperBasis(tx, acting, lot), await roomOf(tx, acting, lot)]
  const juror = room?.jurors.find((one) => one.id === id)
  if (!basis || !room || !juror || !mayHave(acting, room, juror)) return refuse({ code: 'not-found' })
  const answer = await answerOf(tx, acting, juror)
  if (answer === undefined) return refuse({ code: 'not-found' })
  const paper = conflictDeclaration({
    profile: basis.profile.code,
    footer: basis.footer,
    purchaser: basis.purchaser,
    lot: { code: basis.lot.code, name: basis.lot.name },
    bidders: (await biddersOf(tx, acting, lot)).map(({ partyName }) => partyName),
    answer,
  })
  return ok(filed(paper, basis.lot.code, answer.juror))
}

async function answerOf(tx: ReadTx, acting: Acting, juror: Juror): Promise<Answer | undefined> {
  const [person] = await namesOf(tx, acting, [juror.member])
  const name = person?.name ?? ''
  const [recusal] = await recusalNotesOf(tx, acting, [juror])
  if (recusal === undefined)
    return juror.declaredAt === null ? undefined : { juror: name, on: civilDateOf(juror.declaredAt), conflicts: [] }
  const note = unstopped(recusal.note)
  const conflict = { ground: groundWords(juror.ground ?? ''), ...(note === '' ? {} : { note }) }
  return { juror: name, on: civilDateOf(recusal.at), conflicts: [conflict] }
}
