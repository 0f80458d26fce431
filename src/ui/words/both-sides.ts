import type { Words } from './say.ts'

/** No organisation carries a service out and supervises it: told on the project's page and on the bid's. */
export const bothSidesWords = {
  cannot: ['本机构不能[bid]这个项目', 'Your organisation cannot bid here'],
  won: [
    '{other}由本机构承接，所以不能提交这个项目的[bid]。',
    'Your organisation carries out {other}: nothing can be submitted here.',
  ],
  sealed: [
    '本机构已经提交{other}的[bid]，所以这个项目的[bid]现在不能提交；要改为[bid]这个项目，请先在那个项目截止前撤回。',
    'Your organisation has submitted for {other}: nothing can be submitted here now. To bid here, withdraw there first, before its deadline.',
  ],
  judged: [
    '本机构参加了{other}，结果还没有出来，所以这个项目的[bid]现在不能提交；在那个项目没有[awarded]的，截止前可以提交。',
    'Your organisation takes part in {other}, which is not decided yet: nothing can be submitted here now; if it is not chosen there, it may submit here until the deadline.',
  ],
  why: [
    '两个项目是督导评估的关系，同一机构不能既承接服务又督导评估它。',
    'One of the two supervises and evaluates the other: no organisation stands on both sides.',
  ],
  yet: [
    '内容已填齐，但是现在不能提交，原因见页首。',
    'Everything is filled in, but it cannot be submitted now: see the top of the page.',
  ],
  toOther: ['查看{other}', 'See {other}'],
} as const satisfies Words
