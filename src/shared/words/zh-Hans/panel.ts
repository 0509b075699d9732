import type { PanelWords } from '../en/panel.ts'

export const words: PanelWords = {
  title: '我的书架',
  about: '读过、收藏、划线的内容只保存在这个浏览器里，不会发送到任何地方。',
  offKept: '书架已停用，不再记录任何内容。以前的记录会保留，直到你在这里清除。',
  safari:
    '如果连续七天没有打开这个网站，Safari 会清除它保存的内容，除非已把网站添加到主屏幕或程序坞。存成文件就不会丢失。',
  kinds: {
    saved: '收藏',
    read: '已读',
    opened: '阅读记录',
    position: '长文的阅读位置',
    highlights: '划线',
  },
  size: '大小',
  save: '存为文件',
  bring: '导入文件…',
  bringWhat:
    '可以导入书架文件，也可以导入别处的收藏：Google Reader、Inoreader 或 FreshRSS 的星标（JSON）、浏览器书签（HTML 或 JSON）、OPML，以及 Pocket（HTML 或 CSV）、Instapaper、Readwise、Raindrop（CSV）的列表。导入前会先显示有哪些变化。',
  found: (matched, links) => `${links} 个链接中有 ${matched} 个是这里的文章。`,
  nothingNew: '文件里没有新的内容。',
  change: (kind, added, removed) =>
    `${kind}：${[added && `增加 ${added}`, removed && `减少 ${removed}`].filter(Boolean).join('，')}`,
  leftOut: (count) => `有 ${count} 条记录已损坏，不会导入。`,
  merge: '合并',
  cancel: '取消',
  merged: '已合并',
  refused: {
    unreadable: '无法读取这个文件。',
    other: '这不是书架文件，也不是支持的导出文件。',
    newer: '这个文件来自本站的较新版本，请刷新页面后再试。',
    offline: '现在无法加载本站的原文地址列表，请稍后再试。',
  },
  syncTitle: '同步文件',
  syncAbout:
    '选择本机上的一个文件，或放在各设备共享的文件夹里。每次访问时合并，有变化就写入，各个设备上的内容因此保持一致。',
  syncStates: {
    asleep: (name) => `与 ${name} 的同步已暂停，需要你再次授权。`,
    inStep: (name) => `已与 ${name} 同步`,
    failed: (name) => `${name} 无法读写，文件保持原样。`,
  },
  wake: '继续同步',
  chooseFile: '选择文件…',
  chooseOther: '选择其他文件…',
  disconnect: '停止同步',
  forgetTitle: '清除全部数据',
  forgetAbout: '从这个浏览器里清除以上所有内容。已经存下的文件不受影响。',
  forgetWord: '清除',
  typeWord: (word) => `输入“${word}”确认：`,
  forget: '清除全部数据',
  forgotten: '已全部清除。关闭这个标签页之前可以恢复。',
  undo: '恢复',
}
