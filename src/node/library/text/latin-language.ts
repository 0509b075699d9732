/** The most frequent words of a language, in lower case. Elided ones stand without their apostrophe. */
const frequentWords = {
  en: 'the of and to in is that for it was on are with as be this by at from have not or which you has their were but they an he she his her its will can would there been if more when who what how all we',
  fr: 'le la les de des du et est une un dans que qui pour sur pas au aux avec ce cette il elle ne plus par sont ses son nous vous mais ou où leur été être ont fait l d qu n s c j en se à a on comme tout',
  de: 'der die das und ist nicht ein eine einen einem einer zu den dem des mit sich auf für von im auch es an werden aus er sie wir hat dass als bei nach wie um wird sind war noch nur oder aber vor zum zur bis in über ich so kann',
  es: 'el la los las de del y que en un una es por con para no se su al lo como más pero sus le ya este esta ha sí porque muy sin sobre también hasta hay donde quien desde todo nos durante son fue era cuando a o hacia hubo había tiene puede está están fueron otro otra',
  pt: 'o a os as de do da dos das e que em um uma é por com para não se no na nos nas ao aos mais mas foi como seu sua ou ser são pelo pela isso este esta também já à há muito quando ele ela',
  it: 'il lo la i gli le di del della dei delle che e è un una per con non in nel nella si da dal al alla sono come più ma anche questo questa ha o se dopo tra l d dell all nell sua suo ci a',
  ca: 'el la els les de del dels i a que en un una per amb no és al als es com més però seva seu aquest aquesta són també o va ha hi ho l d s n si molt quan tot',
  nl: 'de een niet zijn voor naar wordt ook deze heeft door hij worden aan er bij het van en in is dat op te met die om als maar was uit nog over je ik ze dan',
  sv: 'och att är av för inte ett från hon till jag så sig också eller det som en på med den har de om kan men var han vi i nu vid',
  pl: 'się że jest nie który która które przez oraz dla są być jego może tylko także w na z i do to o po jak ale od za już tak co',
  tr: 've bir bu için ile de da olarak çok daha gibi olan en kadar ne ki sonra ama değil var her şey o mi bunu',
} as const

type LatinLanguage = keyof typeof frequentWords

const lists = Object.entries(frequentWords).map(([language, words]) => ({
  language: language as LatinLanguage,
  words: new Set(words.split(' ')),
}))

/** How many languages have a word. */
const owners = new Map<string, number>()
for (const { words } of lists) {
  for (const word of words) owners.set(word, (owners.get(word) ?? 0) + 1)
}

const sampleLength = 4000
/** Languages are told from texts of which so many words are among the most frequent ones. */
const leastShare = 0.2
const fewestOwn = 3

/**
 * The language of a text in Latin letters, if that is beyond doubt: enough of its most frequent words, and
 * among them words that other languages do not have. Undefined for lists, code, other languages, and neighbours
 * that cannot be told apart.
 */
export function latinLanguage(text: string): LatinLanguage | undefined {
  const sample = text.slice(0, sampleLength).normalize('NFC').toLowerCase()
  const words = sample.match(/\p{L}+/gu) ?? []
  const scores = lists.map(({ language, words: frequent }) => {
    const hits = words.filter((word) => frequent.has(word))
    return { language, share: hits.length / words.length, own: hits.filter(isOwn).length }
  })
  const [best, second] = scores.toSorted((a, b) => b.own - a.own)
  if (best === undefined || second === undefined) return undefined
  const isSure = best.own >= fewestOwn && best.own >= 3 * second.own && best.share >= leastShare
  return isSure ? best.language : undefined
}

function isOwn(word: string): boolean {
  return owners.get(word) === 1
}
