import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeSameHouse } from './same-house.ts'

const KINDS = [
  '社会工作服务中心',
  '社工服务中心',
  '志愿者协会',
  '养老服务中心',
  '社会组织促进会',
  '公益发展中心',
  '社会工作事务所',
] as const
const kind = fc.constantFrom(...KINDS)
/** Two or three signs by which an organisation calls itself, of signs that the other has none of. */
const called = (signs: string) => fc.array(fc.constantFrom(...signs), { minLength: 2, maxLength: 3 }).map((some) => some.join(''))
const [one, other] = [called('兰启合晚彤言'), called('暖阳春晖汇泽')]
const place = fc.constantFrom('', '东营市', '东营市东营区', '垦利区')

describe('two names of what may be one organisation', () => {
  it.each([
    ['演示兰启社工服务中心（总部）', '演示兰启社会工作服务中心'],
    ['兰启社会工作服务中心', '东营市兰启社会工作服务中心'],
    ['东营市 兰启 社工服务中心·垦利分中心', '东营市兰启社会工作服务中心'],
  ])('%s is asked about beside %s', (said, registered) => {
    expect(mayBeSameHouse(said, registered)).toBe(true)
  })

  it('are found with more before or behind, in brackets, with spaces, and either way round', () => {
    fc.assert(
      fc.property(
        place,
        one,
        kind,
        fc.constantFrom('', '（总部）', '(垦利分部)', ' 二部', '·项目部'),
        (before, name, of, behind) => {
          const [registered, said] = [`${before}${name}${of}`, `${name.split('').join(' ')}${of}${behind}`]
          const [short, long] = before === '' || behind === '' ? [registered, said] : [`${name}${of}`, registered]
          expect(mayBeSameHouse(short, long)).toBe(true)
          expect(mayBeSameHouse(long, short)).toBe(true)
        },
      ),
    )
  })

  it('raise no alarm over what only the kind, the place or both are the same of', () => {
    fc.assert(
      fc.property(place, place, one, other, kind, kind, (here, there, name, another, of, ofAnother) => {
        expect(mayBeSameHouse(`${here}${name}${of}`, `${there}${another}${ofAnother}`)).toBe(false)
        expect(mayBeSameHouse(of, `${here}${name}${ofAnother}`)).toBe(false)
        expect(mayBeSameHouse(name, `${here}${name}${of}`)).toBe(false)
      }),
    )
  })
})
