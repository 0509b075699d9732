import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../../src/node/input/encoding/decode-text.ts'

describe('decodeText', () => {
  // Bytes as `iconv` writes them: Node decodes these encodings but does not write them.
  it.each([
    [
      'Shift_JIS',
      '7469746c653a2093fa967b8cea82cc95b68fcd0a0a8da193fa82cd93568b4382aa82a282a282a982e781418e5595e082b582dc82b582e582a48142',
      'title: 日本語の文章\n\n今日は天気がいいから、散歩しましょう。',
    ],
    [
      'EUC-JP',
      '7469746c653a20c6fccbdcb8eca4cecab8becf0a0abaa3c6fca4cfc5b7b5a4a4aca4a4a4a4a4aba4e9a1a2bbb6cae2a4b7a4dea4b7a4e7a4a6a1a3',
      'title: 日本語の文章\n\n今日は天気がいいから、散歩しましょう。',
    ],
    [
      'ISO-2022-JP',
      '7469746c653a201b2442467c4b5c386c244e4a383e4f1b28420a0a1b24423a23467c244f45373524242c2424242421231b2842',
      'title: 日本語の文章\n\n今日は天気がいい。',
    ],
    [
      'EUC-KR',
      '7469746c653a20c7d1b1b9beee20b1db0a0abfc0b4c3c0ba20b3afbebeb0a120c1c1bec6bcad20bbeac3a5c0bb20c7cfb7c1b0ed20c7d5b4cfb4d92e',
      'title: 한국어 글\n\n오늘은 날씨가 좋아서 산책을 하려고 합니다.',
    ],
    [
      'EUC-KR',
      '7469746c653a208c63b9e6b0a2c7cf0a0abfc0b4c3c0ba20b3afbebeb0a120c1c1bec6bcad20bbeac3a5c0bb20c7cfb7c1b0ed20c7d5b4cfb4d92e',
      'title: 똠방각하\n\n오늘은 날씨가 좋아서 산책을 하려고 합니다.',
    ],
    [
      'GB18030',
      '7469746c653a20d6d0cec40a0ad6d0cec4d5fdcec4a3acd2bbd0a9cec4d7d6d4dad5e2c0efa3aca1b0d2fdbac5a1b1d2b2d3d0a1a3',
      'title: 中文\n\n中文正文，一些文字在这里，“引号”也有。',
    ],
    [
      'GB18030',
      '7469746c653a20d1a7c8d5d3ef0a0ac0cfcaa6cbb5a3aca1b8a4cea1b9becdcac7d6d0cec4b5c4a1b8b5c4a1b9a3acc3bfccecb6bcd2aad0b4d2bbb0d9b1e9a1a3',
      'title: 学日语\n\n老师说，「の」就是中文的「的」，每天都要写一百遍。',
    ],
    [
      'GB18030',
      '7469746c653a20c7b0b6cbd3ebbaf3b6cb0a0acab5cfd6b5c7c2bdb9a6c4dca3acbaf3b6cbb2bfb7d6cfc2c6aaa3acb1e0b3ccb7d6c0e0',
      'title: 前端与后端\n\n实现登陆功能，后端部分下篇，编程分类',
    ],
    [
      'GB18030',
      '7469746c653a20a5b8a5e7a5b8a5e7a4cec6e6c3eea4cac3b0ea9320a5b9a5c8a960a5f3a5aaa960a5b7a5e3a5f3a3fc4a4f4a4fb5c4c6e6c3eec3b0cfd520caafd6aebaa3a3acb7c5cbcdc1d0b1ed',
      'title: ジョジョの奇妙な冒険 ストーンオーシャン｜JOJO的奇妙冒险 石之海，放送列表',
    ],
    [
      'Big5',
      '7469746c653a20a4a4a4e50a0aa4b5a4d1a4d1aef0abdca66ea141a7daadcca568b4b2a842a141acddacdda6d1aa42a4cda143',
      'title: 中文\n\n今天天氣很好，我們去散步，看看老朋友。',
    ],
    [
      'windows-1251',
      '7469746c653a20cdeee2eef1f2e80a0ad1e5e3eee4edff20f5eef0eef8e0ff20efeee3eee4e02c20e820ecfb20e8e4b8ec20e3f3ebfff2fc20e220efe0f0ea2e',
      'title: Новости\n\nСегодня хорошая погода, и мы идём гулять в парк.',
    ],
    [
      'KOI8-R',
      '7469746c653a20eecfd7cfd3d4c90a0af3c5c7cfc4ced120c8cfd2cfdbc1d120d0cfc7cfc4c12c20c920cdd920c9c4c5cd20c7d5ccd1d4d820d720d0c1d2cb2e',
      'title: Новости\n\nСегодня хорошая погода, и мы идем гулять в парк.',
    ],
    [
      'CP866',
      '7469746c653a208daea2aee1e2a80a0a91a5a3aea4adef20e5aee0aee8a0ef20afaea3aea4a02c20a820aceb20a8a4a5ac20a3e3abefe2ec20a220afa0e0aa2e',
      'title: Новости\n\nСегодня хорошая погода, и мы идем гулять в парк.',
    ],
    [
      'windows-1253',
      '7469746c653a20cddde10a0ac1f5f4fc20e5dfede1e920ddede120eae5dfece5edef20e3e9e120f4efed20eae1e9f1fc20f3f4e7ed20f0fcebe72e',
      'title: Νέα\n\nΑυτό είναι ένα κείμενο για τον καιρό στην πόλη.',
    ],
    [
      'windows-1255',
      '7469746c653a20e7e3f9e5fa0a0ae4e9e5ed20eee6e220e4e0e5e5e9f820e9f4e420e5e0f0e7f0e520e4e5ecebe9ed20ecf4e0f8f72e',
      'title: חדשות\n\nהיום מזג האוויר יפה ואנחנו הולכים לפארק.',
    ],
    [
      'windows-1256',
      '7469746c653a20c3cec8c7d10a0ac7e1d8ded320c7e1ede6e320cce3ede120e6e4cde420e4d0e5c820c5e1ec20c7e1cdcfeddec92e',
      'title: أخبار\n\nالطقس اليوم جميل ونحن نذهب إلى الحديقة.',
    ],
    [
      'windows-874',
      '7469746c653a20a2e8d2c70a0ac7d1b9b9d5e9cdd2a1d2c8b4d5c1d2a120e0c3d2e4bbe0b4d4b9e0c5e8b9e3b9cac7b9cad2b8d2c3b3d0',
      'title: ข่าว\n\nวันนี้อากาศดีมาก เราไปเดินเล่นในสวนสาธารณะ',
    ],
    [
      'windows-1252',
      '7469746c653a20436166e90a0a556e20636166e920936372e86d659420e0206c61206672616ee76169736520962063926573742064e96ae0206c92e974e92e',
      'title: Café\n\nUn café “crème” à la française – c’est déjà l’été.',
    ],
    [
      'windows-1252',
      '7469746c653a205765747465720a0a486575746520697374206461732057657474657220736368f66e2c20756e642077697220676568656e20fc62657220646965204272fc636b65206e6163682053fc64656e2e',
      'title: Wetter\n\nHeute ist das Wetter schön, und wir gehen über die Brücke nach Süden.',
    ],
  ])('reads %s', (encoding, hex, text) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({ text, encoding })
  })

  it('takes the encoding that a page names where the text alone does not tell', () => {
    const page = Buffer.from('<meta charset="windows-1250"><p>\xb3\xf3d\x9f', 'latin1')
    expect(decodeText(page)).toEqual({
      text: '<meta charset="windows-1250"><p>łódź',
      encoding: 'windows-1250',
    })
  })

  it('takes the encoding that a page names before the one its bytes look like', () => {
    const text = Buffer.from('c5ecb5fec5d4bfb7bdc9b6e8c6fccbdcb7d0bad1bfb7cab9bcd2c0e2', 'hex')
    const page = Buffer.concat([Buffer.from('<meta charset="euc-jp">'), text])
    expect(decodeText(page)?.text).toBe('<meta charset="euc-jp">東京都新宿区日本経済新聞社説')
    expect(decodeText(text)?.encoding).toBe('GB18030')
  })

  it('does not believe that GB18030 is of one byte a character, whatever names it so', () => {
    const text = Buffer.from('c5ecb5fec5d4bfb7bdc9b6e8c6fccbdcb7d0bad1bfb7cab9bcd2c0e2', 'hex')
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), text])
    expect(decodeText(page)?.encoding).toBe('GB18030')
  })

  it('does not believe a name in which the bytes mean nothing', () => {
    const page = Buffer.from('<meta charset="shift_jis"><p>\x80\xff', 'latin1')
    expect(decodeText(page)).toBeUndefined()
  })

  it.each(['x \u001b$B y', 'x \u001b$ 雨', '\u001b$B<script>'])(
    'takes UTF-8 for UTF-8 where an escape stands in it: %j',
    (text) => {
      expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'UTF-8' })
    },
  )

  it('keeps UTF-8 text with a few bad bytes', () => {
    const text = Buffer.from('今天的新闻在句子中间断了，后面没有了')
    expect(decodeText(text.subarray(0, -1))).toEqual({
      text: '今天的新闻在句子中间断了，后面没有\ufffd',
      encoding: 'broken UTF-8',
      isBroken: true,
    })
  })

  it.each([
    [
      'letters of central Europe',
      Buffer.from('P\xf8\xedli\x9a \x9elu\x9d', 'latin1').toString('hex'),
    ],
    ['bytes at random', '81fe00ff9dc3'],
  ])('decodes nothing that may be several encodings: %s', (_, hex) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toBeUndefined()
  })
})
