import { expect, it } from 'vitest'
import { filed } from './filed.ts'

const paper = (title: string) => ({ title, body: [] })

it('names a file by its project, its title and whom it is about', () => {
  expect(filed(paper('回避声明书'), 'DY2017-C01', '晏清和').fileName).toBe('DY2017-C01_回避声明书_晏清和')
  expect(filed(paper('评分汇总表'), 'DY2017-C01').fileName).toBe('DY2017-C01_评分汇总表')
})

it('leaves out what no file may be called, and whom it does not know', () => {
  expect(filed(paper('通知书'), 'DY/2017:C01', '', ' “蓝畦”？/\n服务中心* ').fileName).toBe('DY2017C01_通知书_“蓝畦”？服务中心')
})
