import type { Words } from './say.ts'

export const publicWords = {
  site: ['合力 · 信息公开', 'Heli · public information'],
  nav: ['栏目', 'Sections'],
  noticesNow: ['正在公示', 'In public notice'],
  searchLabel: ['输入项目、机构或社区名称', 'Project, organisation or community'],
  results: ['“{query}”的结果，共{count}条', '{count} results for “{query}”'],
  noResults: ['没有找到，换个说法试试。', 'Nothing found; try other words.'],
  older: ['更早的', 'Older'],
  newer: ['更新的', 'Newer'],
  publishedOn: ['发布日期：{date}', 'Published: {date}'],
  publishedBy: ['发布单位：{name}', 'By: {name}'],
  noPersonal: ['本站不公开居民个人信息。', 'Personal data of residents are not published here.'],
  openSource: ['本站使用开源软件“合力”', 'Runs on the open software Heli'],
  takenFrom: ['本页取自{address}，{date}', 'Taken from {address} on {date}'],
  signIn: ['工作人员登录', 'Staff sign in'],
  verifyHint: ['输入证书或公告上的编号，核验真伪', 'Type the number on a certificate or notice to verify it'],
} as const satisfies Words
