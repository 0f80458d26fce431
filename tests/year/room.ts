import { SlipReply } from '../../src/features/identity/contract/me.ts'
import {
  JurorDone,
  PanelDone,
  type PanelView,
  PanelView as PanelOf,
  ReplaceDone,
  SlipDone,
} from '../../src/features/tenders/contract/panel.ts'
import { OwnSheets, SheetDone } from '../../src/features/tenders/contract/seat.ts'
import { ConflictGround } from '../../src/features/tenders/rules/juror.ts'
import type { JurorId, MemberId } from '../../src/kernel/ids.ts'
import { seededChance } from '../../src/platform/chance.ts'
import { known, lotIdOf, type Scene, scene, type Stage } from './stage.ts'
import type { StoryLot } from './story.ts'
import type { Visitor } from './visitor.ts'

const NOTHING_FOUND = { clear: true, conclusion: '核对无误' }
const CONCLUSIONS = {
  arithmetic: NOTHING_FOUND,
  'out-of-range': NOTHING_FOUND,
  'objective-differs': NOTHING_FOUND,
  abnormal: NOTHING_FOUND,
}
const answersWith = (tie?: ConflictGround) => ConflictGround.options.map((ground) => ({ ground, conflict: ground === tie }))

type Room = {
  readonly stage: Stage
  readonly lot: StoryLot
  /** At the room's computers, each opened by the slip of the juror who sits there. */
  readonly computers: Map<JurorId, Visitor>
  panel(deed?: string): string
  seat(deed: string): string
}

/** The day in the closed room, each juror known by the slip of the day. */
export function roomScenes(stage: Stage, lot: StoryLot): Scene[] {
  const { room } = lot
  const at = (path: string) => stage.at(`lots/${lotIdOf(stage, lot)}/${path}`)
  const here: Room = {
    stage,
    lot,
    computers: new Map(),
    panel: (deed) => at(deed === undefined ? 'panel' : `panel/${deed}`),
    seat: (deed) => at(`seat/${deed}`),
  }
  return [
    scene(room.drawn, async () => {
      stage.house.chance(seededChance(room.seed))
      await (await stage.as('officer')).post(here.panel('draw'), { witness: room.witness }, PanelDone)
    }),
    scene(room.arrived, () => atTheDoor(here)),
    scene(room.shut, () => shutIn(here)),
    scene(room.marked, () => marking(here)),
    scene(room.revealed, async () => {
      await (await stage.as('custodian1')).post(here.panel('reveal'), undefined, PanelDone)
      await (await stage.as('officer')).post(here.panel('audit'), CONCLUSIONS, PanelDone)
    }),
    scene(room.signed, async () => {
      for (const { computer } of await seated(here)) await computer.post(here.seat('sign'), undefined, JurorDone)
      await (await stage.as('custodian1')).post(here.panel('release'), { note: '设备已全部归还' }, PanelDone)
    }),
  ]
}

const jurorsIn = (panel: PanelView) => panel.jurors.filter(({ status }) => status !== 'recused')

async function seated({ stage, computers, panel }: Room) {
  const seen = await (await stage.as('officer')).get(panel(), PanelOf)
  return jurorsIn(seen).map(({ id, member, seat, name }) => ({
    id,
    seat,
    name,
    username: usernameOf(stage, member),
    computer: known(computers.get(id), `a computer for ${name}`),
  }))
}

function usernameOf({ story }: Stage, member: MemberId): string {
  return known([...story.members].find(([, one]) => one === member)?.[0], 'a juror of the cast')
}

/** Whoever comes is checked and gets a slip; who has worked for a bidder steps aside, and the first alternate takes the seat. */
async function atTheDoor(here: Room): Promise<void> {
  const { stage, lot, panel, seat } = here
  const officer = await stage.as('officer')
  const { recusal } = lot.room
  for (const { id, member } of jurorsIn(await officer.get(panel(), PanelOf))) {
    const computer = await received(here, id)
    if (recusal?.juror !== usernameOf(stage, member)) continue
    await computer.post(seat('declare'), { answers: answersWith('employment'), note: recusal.note }, JurorDone)
    const { juror } = await officer.post(panel(`jurors/${id}/replace`), undefined, ReplaceDone)
    await received(here, juror)
  }
  for (const { computer } of await seated(here)) {
    await computer.post(seat('declare'), { answers: answersWith(), note: '' }, JurorDone)
  }
}

async function received({ stage, computers, panel }: Room, id: JurorId): Promise<Visitor> {
  const custodian = await stage.as('custodian1')
  const { slip } = await custodian.post(panel(`jurors/${id}/confirm`), undefined, SlipDone)
  const computer = stage.house.visitor()
  await computer.post('/api/slip', { code: slip?.code }, SlipReply)
  computers.set(id, computer)
  return computer
}

async function shutIn(here: Room): Promise<void> {
  const { stage, lot, panel } = here
  const custodian = await stage.as('custodian1')
  const theirs = (await seated(here)).map(({ id, name }) => ({ juror: id, holder: name, phones: 1, others: '' }))
  const custody = [...theirs, ...lot.room.helpers.map((helper) => ({ juror: null, ...helper }))]
  await custodian.post(panel('seal-in'), { custody }, PanelDone)
  await custodian.post(panel('begin'), undefined, PanelDone)
}

async function marking(here: Room): Promise<void> {
  const { lot, seat: at } = here
  for (const { computer, username, seat } of await seated(here)) {
    const { items } = await computer.get(at('sheets'), OwnSheets)
    for (const { id, partyName } of items) {
      await computer.put(at(`sheets/${id}`), { marks: lot.room.marks(username, seat, partyName) }, SheetDone)
    }
    await computer.post(at('submit'), undefined, JurorDone)
  }
}
