import { decodeStrictly, type Encoding, shareOfMatches } from './encoding.ts'

interface Alphabet extends Encoding {
  /** Its letters that make up more than half of any text. */
  readonly frequent: RegExp
}

/** Encodings of one byte for texts that are written in an alphabet of their own. */
const alphabets: readonly Alphabet[] = [
  { label: 'windows-1251', name: 'windows-1251', frequent: /[оеаинтслрвкмдяыі]/gu },
  { label: 'koi8-r', name: 'KOI8-R', frequent: /[оеаинтслрвкмдяыі]/gu },
  { label: 'ibm866', name: 'CP866', frequent: /[оеаинтслрвкмдяыі]/gu },
  { label: 'iso-8859-5', name: 'ISO-8859-5', frequent: /[оеаинтслрвкмдяыі]/gu },
  { label: 'windows-1253', name: 'windows-1253', frequent: /[αοιτεσνηρςόίά]/gu },
  { label: 'windows-1255', name: 'windows-1255', frequent: /[יוהלארתבמשנםכח]/gu },
  { label: 'windows-1256', name: 'windows-1256', frequent: /[اليمونرتبة]/gu },
  { label: 'windows-874', name: 'windows-874', frequent: /[านรอกงเมยลวดท่้ี]/gu },
]

/** A text of an alphabet has this share of frequent letters; bytes that mean something else have less. */
const surely = 0.55
/** The distance that the best encoding must have from every other one. */
const clearly = 0.12

/**
 * The encoding of text in an alphabet of its own, or of a Latin one whose few accents are those of western
 * Europe. Undefined where another encoding fits as well.
 */
export function alphabetEncoding(bytes: Buffer): Encoding | undefined {
  const shares = alphabets.map((alphabet) => {
    const text = decodeStrictly(bytes, alphabet.label)
    return text === undefined ? 0 : shareOfMatches(text, alphabet.frequent)
  })
  const best = Math.max(...shares)
  const isClear = shares.filter((share) => share > best - clearly).length === 1
  if (best >= surely && isClear && hasWordsOfItsOwn(bytes)) return alphabets[shares.indexOf(best)]
  return isWestern(bytes) ? { label: 'windows-1252', name: 'windows-1252' } : undefined
}

/** Whether letters of ASCII and others hardly ever stand in one word. */
function hasWordsOfItsOwn(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  const mixed = text.match(/[a-z][\x80-\xff]|[\x80-\xff][a-z]/gi)?.length ?? 0
  return mixed * 10 <= (text.match(/[\x80-\xff]/g)?.length ?? 0)
}

/**
 * Whether the text is of western Europe: accents stand in words of ASCII letters, few of them beside one
 * another, and none is a sign that stands for a letter in the encodings of other Latin alphabets.
 */
function isWestern(bytes: Buffer): boolean {
  const text = decodeStrictly(bytes, 'windows-1252')
  if (text === undefined) return false
  const letters = text.match(/[a-z]/gi)?.length ?? 0
  const marks = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  const usual =
    /[ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÒÓÔÖØÙÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüœŒ‘’“”„–—…•«»°€£§©®·¿¡ªº\u00a0]/gu
  return marks * 2 <= letters && shareOfMatches(text, usual) === 1 && !/[^\0-\x7f]{3}/u.test(text)
}
