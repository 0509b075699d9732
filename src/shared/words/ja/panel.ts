import type { PanelWords } from '../en/panel.ts'

export const words: PanelWords = {
  title: 'マイライブラリ',
  about:
    '読んだ記事、保存した記事、ハイライトはこのブラウザーの中だけに保存され、どこにも送信されません。',
  offKept:
    'ライブラリはオフです。新しく記録されることはありません。これまでの記録は、ここで消すまで残ります。',
  safari:
    'Safari では、7日間このサイトを使わないと保存した内容が消されます。ホーム画面や Dock に追加した場合は消えません。ファイルに保存しておけば安心です。',
  kinds: {
    saved: '保存',
    read: '既読',
    opened: '履歴',
    position: '読んだ位置',
    highlights: 'ハイライト',
  },
  size: 'サイズ',
  save: 'ファイルに保存',
  bring: 'ファイルを読み込む…',
  bringWhat:
    'ライブラリのファイルのほか、Google リーダー・Inoreader・FreshRSS のスター（JSON）、ブラウザーのブックマーク（HTML・JSON）、OPML、Pocket（HTML・CSV）、Instapaper・Readwise・Raindrop（CSV）のリストを読み込めます。変わる内容を先に確認できます。',
  found: (matched, links) => `${links}件のリンクのうち${matched}件がこのサイトの記事です。`,
  nothingNew: '新しい内容はありません。',
  change: (kind, added, removed) =>
    `${kind}：${[added && `${added}件を追加`, removed && `${removed}件を削除`].filter(Boolean).join('、')}`,
  leftOut: (count) => `壊れた記録${count}件は読み込みません。`,
  merge: '統合する',
  cancel: 'キャンセル',
  merged: '統合しました',
  refused: {
    unreadable: 'このファイルは読み取れません。',
    other: 'ライブラリのファイルでも、対応している書き出しファイルでもありません。',
    newer:
      'このファイルは新しいバージョンのサイトで作られています。ページを再読み込みしてからお試しください。',
    offline: '元記事の一覧を今は読み込めません。後でもう一度お試しください。',
  },
  syncTitle: 'ファイルと同期',
  syncAbout:
    'この端末のファイル、または端末どうしで共有しているフォルダーのファイルを選んでください。サイトを開くたびに統合し、変更後に書き込むので、どの端末でも同じ内容になります。',
  syncStates: {
    asleep: (name) => `${name} との同期を一時停止しています。もう一度許可してください。`,
    inStep: (name) => `${name} と同期しています`,
    failed: (name) => `${name} を読み書きできません。ファイルはそのままです。`,
  },
  wake: '同期を再開',
  chooseFile: 'ファイルを選ぶ…',
  chooseOther: '別のファイルを選ぶ…',
  disconnect: '同期を停止',
  forgetTitle: 'すべて消去',
  forgetAbout: 'このブラウザーから以上の内容をすべて消します。保存済みのファイルは残ります。',
  forgetWord: '消去',
  typeWord: (word) => `確認のため「${word}」と入力してください：`,
  forget: 'すべて消去',
  forgotten: 'すべて消去しました。このタブを閉じるまでは元に戻せます。',
  undo: '元に戻す',
}
