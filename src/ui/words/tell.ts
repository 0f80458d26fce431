import type { Words } from './say.ts'

/** 我要反映: for whoever scans the code on the wall, without a login and without scripts. */
export const tellWords = {
  title: ['我要反映', 'Tell us what is needed'],
  front: ['您身边缺什么服务？请告诉社区', 'Which service is missing near you? Tell your community'],
  without: [
    '不用登录。不会用手机的，请到所在社区，由社区工作者代为登记。',
    'No login is needed. Whoever has no phone asks at the community’s office.',
  ],
  choose: ['请选择您所在的地方。', 'Please choose where you are.'],
  elsewhere: ['换一个地方', 'Another place'],
  intro: [
    '不用登录。提交后给您一个编号和查询码，凭它们可以查办理进度。',
    'No login is needed. You get a number and a code, by which you can ask how it goes.',
  ],
  name: ['怎样称呼您', 'Your name'],
  nameHint: ['例如：张女士', 'For instance: Mrs Zhang'],
  phoneHint: [
    '留了电话，社区核实时能联系到您；公示时不会显示。',
    'With it the community can reach you; it is never shown to the public.',
  ],
  agree: [
    '我同意社区和采购单位为核实、答复这件事使用我的称呼和电话',
    'I agree that the community and the office use my name and phone to look into this and to answer me',
  ],
  agreeNeeded: [
    '填了称呼或者电话，请勾选同意；不同意的，请把它们删去',
    'With a name or phone, please tick that you agree, or take them out',
  ],
  noNumbers: [
    '请不要写别人的姓名、身份证号和门牌号。',
    'Please leave out other people’s names, identity numbers and house numbers.',
  ],
  tooOften: ['这里提交得太频繁，请过十分钟再试', 'Too many from here; please wait ten minutes'],
  'box-full': ['现在收到的意见太多，请直接到社区办公室反映', 'Too many are waiting; please go to the community’s office'],
  'no-such-area': ['没有这个社区，请重新选择', 'There is no such community; please choose again'],
  received: ['已收到，编号{no}。', 'Received, number {no}.'],
  keep: [
    '请把编号和查询码截图或者记下来，凭它们查办理进度。',
    'Please keep the number and the code: together they show how it goes.',
  ],
  shownFor: [
    '编号和查询码在这个浏览器里保留十分钟。用的是公用电脑或者别人的手机的，记下后请点“不再显示”。',
    'This browser keeps both for ten minutes. On a shared computer or somebody else’s phone, write them down and choose “Show no more”.',
  ],
  forget: ['不再显示', 'Show no more'],
  gone: [
    '编号和查询码只在提交后十分钟内、在提交用的浏览器里显示。刚才提交的反映已经收到，不用再提交；没有记下编号的，请到社区办公室查询。',
    'Number and code are shown for ten minutes, in the browser that sent the form. What you told just now was received and need not be sent again; without its number, please ask at the community’s office.',
  ],
  progress: ['查办理进度', 'See how it goes'],
  ticket: ['查询码', 'Code'],
  find: ['查询', 'Look up'],
  notFound: ['没有查到，请核对编号和查询码', 'Not found; please check the number and the code'],
  another: ['再反映一件', 'Tell us something else'],
  sent: ['验证码已发到您留的手机，十分钟内有效。', 'A code was sent to your phone; it holds for ten minutes.'],
  forDemo: ['演示环境不发短信，验证码是{code}。', 'The demonstration sends no messages; the code is {code}.'],
  code: ['短信验证码', 'Code from the message'],
  confirm: ['验证手机', 'Confirm the phone'],
  wrongCode: [
    '验证码不对或者已经过期。不验证也可以，社区工作者会先核实。',
    'Not the code, or too late. You need not confirm it; the community worker looks into it first.',
  ],
  confirmed: ['手机已验证', 'Phone confirmed'],
  notConfirmed: ['手机未验证', 'Phone not confirmed'],
  unconfirmed: ['手机未验证，由社区工作者核实', 'Phone not confirmed; the community worker looks into it'],
  noContact: [
    '没有留联系方式，社区工作者按您写的情况了解。',
    'No contact was left; the community worker goes by what you wrote.',
  ],
  leftWithWorker: ['由社区工作者登记，已征得您同意', 'Written down by the community worker, with your consent'],
  answeredBy: ['{date} {office}答复', 'Answered by {office} on {date}'],
  youWrote: ['反映的内容', 'What was told'],
  numbersInside: ['内容里有电话或者证件号码，这里不显示。', 'It holds a telephone or identity number and is not shown here.'],
  toldAt: ['提交时间', 'Told at'],
  writtenDownAt: ['登记时间', 'Written down at'],
  proveFirst: [
    '现在待核实的反映太多。验证码已发到您留的手机，填写后就能提交，十分钟内有效；改了内容要重新验证。',
    'Many are waiting. A code was sent to your phone: with it this is taken at once. It holds for ten minutes, and for these words alone.',
  ],
  leavePhone: [
    '现在待核实的反映太多。请留下手机号，验证后就能提交；或者直接到社区办公室反映。',
    'Many are waiting. Leave a mobile number and prove it, and this is taken; or go to the community’s office.',
  ],
  wrongProof: ['验证码不对或者已经过期，请核对；改了内容要重新验证。', 'Not the code, or too late; changed words need another.'],
  erase: [
    '要删除留下的称呼和电话，请带上编号联系社区。',
    'To have your name and phone erased, please tell the community the number.',
  ],
  asked: [
    '请补充：{reason}。请带上编号联系社区，由社区工作者代为补充。',
    'Please add: {reason}. Tell the community the number; the worker adds it for you.',
  ],
  scanned: ['扫码反映（未登录）', 'Told without a login'],
  poster: ['打印扫码海报', 'Print the poster'],
} as const satisfies Words
