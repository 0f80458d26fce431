import type { LotId, QuestionId } from '../../kernel/ids.ts'
import { answerQuestion, askQuestion } from '../../features/tenders/service/questions.ts'
import type { Scene, Script } from './script.ts'

const ANSWERED = {
  who: 'zhengheng',
  section: 'services',
  text: '证衡评估拟安排两名督导老师。督导记录由督导老师填写，还是由七个项目的社工填写？需要双方签字吗？',
  wording: '督导记录由督导老师填写，还是由七个项目的社工填写？是否需要双方签字？',
  answer: '由督导老师填写，受督导的社工核对后双方签字，作为督导次数的佐证材料。',
} as const
const OPEN = {
  who: 'mingce',
  section: 'review',
  text: '“同类项目经验”一项中，受其他区县民政部门委托完成的评估项目是否计入？',
} as const

/** While the last call is out: one question that was answered, and one that waits for the officer. */
export function inquiriesOf({ stage, lot, time, cast }: Script, lotId: () => LotId): Scene[] {
  if (lot.code !== 'DY2017-B01') return []
  let asked: QuestionId | undefined
  const ask = ({ who, section, text }: typeof ANSWERED | typeof OPEN, on: string): Scene => ({
    at: time.at(on, '10:20'),
    async play() {
      const partyId = stage.people.parties.get(`org-${who}`)
      if (partyId === undefined) throw new Error(`the demonstration has no ${who}`)
      const done = await stage.does(who, this.at, (tx, acting) => askQuestion(tx, acting, lotId(), { partyId, section, text }))
      asked = done.id
    },
  })
  const answer: Scene = {
    at: time.at('2017-05-24', '15:00'),
    async play() {
      const id = asked
      if (id === undefined) throw new Error('answered before it was asked')
      const { wording, answer: said } = ANSWERED
      await stage.does('officer', this.at, (tx, acting) => answerQuestion(tx, acting, id, { wording, answer: said }))
    },
  }
  const answered = [ask(ANSWERED, '2017-05-22'), answer]
  return cast.asThen ? answered : [...answered, ask(OPEN, '2017-05-29')]
}
