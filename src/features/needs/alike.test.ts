import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AreaCode } from '../../kernel/area.ts'
import { ALIKE_FROM, likenessTo, sharedWords, type Told } from './rules/alike.ts'
import { isSameCommunity } from './rules/merger.ts'

const told = (title: string, text = '', target = ''): Told => ({ title, text, target })
const likeness = (one: Told, other: Told) => likenessTo(one)(other)
const isAlike = (one: Told, other: Told) => (likeness(one, other)?.score ?? 0) >= ALIKE_FROM

const NOBODY_FETCHES = told('放学后没人接孩子', '双职工家庭，六点才下班。', '学龄儿童家庭')

describe('two needs', () => {
  it.each<[string, Told, Told]>([
    ['fetched from school, looked after until five', NOBODY_FETCHES, told('四点半孩子没人管', '盼社区有托管班。', '小学生')],
    ['the titles alone', told('放学后没人接孩子'), told('四点半孩子没人管')],
    ['a child-minding class', NOBODY_FETCHES, told('希望社区办托管班', '学校下课早，家里没有大人。', '双职工家庭的孩子')],
    ['looked after for a while', told('双职工家庭临时看护难', '放学后到下班前没人看孩子。', '学龄儿童家庭'), NOBODY_FETCHES],
    [
      'help with homework',
      told('放学后作业没人辅导', '祖辈看不懂。', '农村留守儿童'),
      told('孩子功课没人教', '作业不会做', '学生'),
    ],
    ['company for the old', told('老人没人陪', '', '独居老人'), told('独居老人想有人说说话', '', '老人')],
    [
      'a meal at noon',
      told('独居老人吃饭难', '中午常常凑合。', '高龄老人'),
      told('盼社区开助餐点', '子女上班，做饭难。', '老年人'),
    ],
    ['to the doctor', told('看病就医没人陪', '挂号取药都难', '60岁以上老人'), told('老人去医院要人陪诊', '', '老人')],
    ['the corridor', told('楼道堆物没人管', '消防通道不通。', '常住居民'), told('楼道里堆满杂物', '', '全体住户')],
    ['charging in the corridor', told('飞线充电太危险'), told('楼道堆物、飞线充电没人管', '', '常住居民')],
    ['cars', told('小区停车难', '车位不够'), told('晚上回家没有车位', '都占道停')],
    [
      'a telephone that is too clever',
      told('老人不会用智能手机', '', '老人'),
      told('手机挂号扫码学不会', '微信不会用', '老年人'),
    ],
    ['neighbours', told('邻居互不认识', '楼上楼下叫不出名字'), told('邻里之间没有来往', '', '常住居民')],
    ['what the table does not know', told('图书室周末不开门', '', '居民'), told('社区图书室周末能不能开门')],
    ['the same once more', NOBODY_FETCHES, NOBODY_FETCHES],
  ])('are alike: %s', (_what, one, other) => {
    expect(isAlike(one, other)).toBe(true)
  })

  it.each<[string, Told, Told]>([
    ['nobody for the child, nobody for the old', NOBODY_FETCHES, told('老人没人陪', '子女不在身边。', '独居老人')],
    ['the titles alone', told('放学后没人接孩子'), told('老人没人陪')],
    ['and the other child', told('四点半孩子没人管'), told('老人没人陪')],
    ['for the old and for children', told('夏天没地方活动', '', '老人'), told('夏天没地方活动', '', '儿童')],
    ['meals for the old and for pupils', told('老人吃饭难', '', '老人'), told('中午孩子没地方吃饭', '', '小学生')],
    ['company and a doctor', told('老人没人陪', '想有人聊天', '老人'), told('老人看病难', '挂号不会', '老人')],
    ['cars and dogs', told('小区停车难', '', '常住居民'), told('小区遛狗不拴绳', '', '常住居民')],
    ['corridor and lamps', told('楼道堆物', '', '常住居民'), told('路灯不亮', '', '常住居民')],
    ['drowning and fetching', told('防溺水知识缺乏', '暑期水塘多', '儿童'), NOBODY_FETCHES],
    ['what a text only mentions', told('小学门口没有斑马线', '早晚接送时车多', '小学生'), NOBODY_FETCHES],
    ['two wishes of the same people', told('想学剪纸', '', '社区老人'), told('健康讲座太少', '', '社区老人')],
    ['two that begin alike', told('希望社区能解决停车问题'), told('希望社区能解决养狗问题')],
    ['nothing said', told('无'), told('没有')],
  ])('are not: %s', (_what, one, other) => {
    expect(isAlike(one, other)).toBe(false)
  })

  it('say why: what each calls it, what both say, and for whom', () => {
    expect(likeness(NOBODY_FETCHES, told('四点半孩子没人管', '盼社区有托管班。', '小学生'))).toMatchObject({
      said: [{ here: '放学', there: '四点半' }],
      groups: ['children'],
    })
    expect(sharedWords(NOBODY_FETCHES, told('四点半孩子没人管'))).toEqual(['孩子'])
    expect(sharedWords(told('社区图书室周末不开门'), told('图书室周末能开吗'))).toEqual(['图书室周末'])
  })

  // The words of the table among others, so that matters and groups are met.
  const words = fc.constantFrom(
    '放学',
    '四点半',
    '托管',
    '老人',
    '独居',
    '孩子',
    '没人',
    '楼道',
    '的',
    '，',
    'Ａ1',
    '停车',
    '𠮷野',
    '\n',
    '难',
  )
  const some = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))
  const any = fc.record({ title: some, text: fc.oneof(some, fc.string({ unit: 'binary' })), target: some })

  it('are as alike one way as the other, from 0 to 100, and what they share stands in both', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [here, there] = [likeness(one, other), likeness(other, one)]
        expect(here?.score).toBe(there?.score)
        expect(here?.groups).toEqual(there?.groups)
        expect(here?.said).toEqual(there?.said.map(({ here: mine, there: theirs }) => ({ here: theirs, there: mine })))
        if (here === undefined) return
        expect(here.score).toBeGreaterThanOrEqual(0)
        expect(here.score).toBeLessThanOrEqual(100)
        const folded = `${other.title}\n${other.text}`.normalize('NFKC').toLowerCase()
        for (const word of sharedWords(one, other)) expect(folded).toContain(word)
      }),
    )
  })

  it('are alike where they say the same, and nothing else is more so', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const same = likeness(one, one)?.score ?? 0
        expect(same >= (likeness(one, other)?.score ?? 0)).toBe(true)
      }),
    )
  })
})

describe('a community', () => {
  it.each([
    ['370502003004', '370502003004', true],
    ['370502003', '370502003004', true],
    ['370502003004', '370502003005', false],
    ['370502003', '370502004001', false],
  ])('%s and %s', (one, other, same) => {
    expect(isSameCommunity(AreaCode.parse(one), AreaCode.parse(other))).toBe(same)
  })
})
