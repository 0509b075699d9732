import type { PanelWords } from '../en/panel.ts'

export const words: PanelWords = {
  title: '我的書架',
  about: '讀過、收藏、劃線的內容只保存在這個瀏覽器裡，不會傳送到任何地方。',
  offKept: '書架已停用，不再記錄任何內容。以前的紀錄會保留，直到你在這裡清除。',
  safari:
    '如果連續七天沒有開啟這個網站，Safari 會清除它保存的內容，除非已把網站加入主畫面或 Dock。存成檔案就不會遺失。',
  kinds: {
    saved: '收藏',
    read: '已讀',
    opened: '閱讀紀錄',
    position: '長文的閱讀位置',
    highlights: '劃線',
  },
  size: '大小',
  save: '存成檔案',
  bring: '匯入檔案…',
  bringWhat:
    '可以匯入書架檔，也可以匯入別處的收藏：Google Reader、Inoreader 或 FreshRSS 的星號（JSON）、瀏覽器書籤（HTML 或 JSON）、OPML，以及 Pocket（HTML 或 CSV）、Instapaper、Readwise、Raindrop（CSV）的清單。匯入前會先顯示有哪些變動。',
  found: (matched, links) => `${links} 個連結中有 ${matched} 個是這裡的文章。`,
  nothingNew: '檔案裡沒有新的內容。',
  change: (kind, added, removed) =>
    `${kind}：${[added && `增加 ${added}`, removed && `減少 ${removed}`].filter(Boolean).join('，')}`,
  leftOut: (count) => `有 ${count} 筆紀錄已損壞，不會匯入。`,
  merge: '合併',
  cancel: '取消',
  merged: '已合併',
  refused: {
    unreadable: '無法讀取這個檔案。',
    other: '這不是書架檔，也不是支援的匯出檔。',
    newer: '這個檔案來自本站較新的版本，請重新整理頁面後再試。',
    offline: '現在無法載入本站的原文網址清單，請稍後再試。',
  },
  syncTitle: '同步檔案',
  syncAbout:
    '選擇本機上的一個檔案，或放在各裝置共用的資料夾裡。每次造訪時合併，有變動就寫入，各個裝置上的內容因此保持一致。',
  syncStates: {
    asleep: (name) => `與 ${name} 的同步已暫停，需要你再次授權。`,
    inStep: (name) => `已與 ${name} 同步`,
    failed: (name) => `${name} 無法讀寫，檔案保持原樣。`,
  },
  wake: '繼續同步',
  chooseFile: '選擇檔案…',
  chooseOther: '選擇其他檔案…',
  disconnect: '停止同步',
  forgetTitle: '清除所有資料',
  forgetAbout: '從這個瀏覽器清除以上所有內容。已經存下的檔案不受影響。',
  forgetWord: '清除',
  typeWord: (word) => `輸入「${word}」確認：`,
  forget: '清除所有資料',
  forgotten: '已全部清除。關閉這個分頁之前可以復原。',
  undo: '復原',
}
