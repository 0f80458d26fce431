import type { Words } from './say.ts'

export const areaLevels = {
  province: ['省', 'Province'],
  city: ['市', 'City'],
  county: ['区县', 'County'],
  town: ['街道、乡镇', 'Street or town'],
  village: ['社区、村', 'Community or village'],
} as const satisfies Words

export const areaWords = {
  area: ['所在区域', 'Area'],
  whole: ['全部区域', 'All areas'],
  choose: ['请选择社区', 'Please choose the community'],
  within: ['{parent}下属', 'Within {parent}'],
  wide: [
    '目前选的是{area}整个区域，项目将面向其中所有社区。只服务一个社区的，请继续往下选。',
    'This is the whole of {area}: every community in it. If the project serves one, please choose it below.',
  ],
  sameName: ['有多个同名社区，请从所属街道中选择', 'Several have this name; please choose within its street'],
  former: ['（原{name}）', '(formerly {name})'],
} as const satisfies Words
