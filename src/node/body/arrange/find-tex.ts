/** TeX in a text, and the text range that it covers with its delimiters. */
interface FoundTex {
  readonly start: number
  readonly end: number
  readonly tex: string
  readonly isBlock: boolean
}

const signs =
  /\$\$([\s\S]{1,5000}?)\$\$|\\\[([\s\S]{1,5000}?)\\\]|\\\(([\s\S]{1,2000}?)\\\)|(?<![\\$\w])\$(?![\s$])((?:[^$\\\n]|\\[\s\S]|\n(?!\s*\n)){1,1000}?)(?<![\s\\])\$(?![\w$({'"])/g

/** Finds text between TeX delimiters that looks like a formula, not like prices or code. */
export function findTex(text: string): readonly FoundTex[] {
  if (!text.includes('$') && !text.includes('\\(') && !text.includes('\\[')) return []
  return [...text.matchAll(signs)].flatMap((match) => {
    const [whole, dollars, square, round, dollar] = match
    const tex = dollars ?? square ?? round ?? dollar ?? ''
    const isBlock = dollars !== undefined || square !== undefined
    const isFormula = dollar === undefined ? saysTex(tex) : looksLikeFormula(tex)
    return isFormula ? [{ start: match.index, end: match.index + whole.length, tex, isBlock }] : []
  })
}

const commands = /\\[A-Za-z]+/
/** Words in a formula stand in these. */
const wordCommands =
  /\\(?:text\w*|mbox|mathrm|mathbf|tag|label|operatorname\*?|begin|end)\s*\{[^{}]*\}/g
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** Whether text between delimiters that only TeX has is more than plain words. */
function saysTex(tex: string): boolean {
  const rest = tex.replace(wordCommands, '')
  if (commands.test(tex)) return true
  return (
    !wide.test(rest) &&
    (/[\^_={}+*/<>-]/.test(rest) || /^\s*\p{L}\s*$/u.test(rest)) &&
    !isProse(rest)
  )
}

/** Whether text between single dollars is a formula: prices and names of variables have dollars, too. */
function looksLikeFormula(tex: string): boolean {
  const rest = tex.replace(wordCommands, '')
  if (wide.test(rest) && !commands.test(tex)) return false
  if (/["`;]|:\/\//.test(rest) || isProse(rest)) return false
  if (commands.test(tex) || /[\^_=<>]/.test(rest)) return true
  return !/[A-Za-z]{4,}/.test(rest) && /[\p{L}\d]/u.test(rest)
}

/** Two words side by side, or a name with a point in it. */
function isProse(rest: string): boolean {
  const plain = rest.replace(/\\[A-Za-z]+/g, ' \\ ')
  return /[A-Za-z]{3,}[ ,.]+[A-Za-z]{3,}/.test(plain)
}
