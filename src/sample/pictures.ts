import type { SamplePicture } from './sample-trust.ts'

/**
 * Four flat drawings made of shapes alone: no text (so no font of the machine is asked for), no filter, no people
 * beyond a pair of hands. They are the sample's stand-ins for photographs.
 */
const width = 1200
const height = 900

const drawing = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

function vegetableGarden(): string {
  const leeks = range(9).map(
    index =>
      `<g transform="translate(${230 + index * 92} 520)"><rect x="-9" y="-10" width="18" height="60" rx="9" fill="#f3f2df"/>` +
      `<path d="M0 0 C-10 -70 -52 -96 -62 -130 C-20 -112 -2 -70 0 0 C2 -82 30 -120 60 -140 C52 -88 20 -60 0 0z" fill="#3c7d4a"/></g>`,
  )
  const lettuces = range(7).map(
    index =>
      `<g transform="translate(${250 + index * 116} 640)"><circle r="42" fill="#6fae4e"/><circle r="28" cx="-4" cy="-4" fill="#8cc76a"/>` +
      `<circle r="13" cx="-2" cy="-6" fill="#b5df95"/></g>`,
  )
  const carrots = range(10).map(
    index =>
      `<g transform="translate(${225 + index * 83} 730)"><path d="M-15 0 H15 L0 52z" fill="#e2772e"/>` +
      `<path d="M0 2 C-24 -18 -22 -40 -26 -54 M0 2 V-58 M0 2 C22 -18 22 -40 27 -52" stroke="#4a8f4f" stroke-width="8" fill="none" stroke-linecap="round"/></g>`,
  )
  const can =
    '<g transform="translate(1112 752) scale(0.6)"><path d="M-70 0 H60 L50 120 H-60z" fill="#4b7fa3"/><path d="M-66 40 L-150 -20 L-170 0 L-64 84z" fill="#3d6b8b"/>' +
    '<path d="M58 18 C140 18 140 104 54 104" stroke="#3d6b8b" stroke-width="16" fill="none"/><ellipse cx="-5" cy="0" rx="65" ry="14" fill="#2f556f"/></g>'
  return drawing(
    '<rect width="1200" height="900" fill="#cfe6ee"/><circle cx="190" cy="170" r="86" fill="#f5c542"/>' +
      '<path d="M0 430 Q300 350 620 420 T1200 400 V900 H0z" fill="#9cc07b"/>' +
      '<rect x="150" y="470" width="900" height="340" rx="18" fill="#8a5a33"/><rect x="176" y="496" width="848" height="288" rx="10" fill="#4d3220"/>' +
      leeks.join('') +
      lettuces.join('') +
      carrots.join('') +
      can,
  )
}

function clayHands(): string {
  const fingers = (tint: string) =>
    [0, 1, 2, 3]
      .map(
        index =>
          `<rect x="${-60 + index * 4}" y="${-150 + index * 62}" width="${270 - Math.abs(index - 1) * 22}" height="54" rx="27" fill="${tint}"/>`,
      )
      .join('')
  const hand = (tint: string, shade: string) =>
    `<path d="M-420 -70 H-120 V74 H-420z" fill="${tint}"/><path d="M-420 -104 H-262 Q-242 0 -262 108 H-420z" fill="#0b5c56"/>` +
    `<path d="M-170 -70 C-130 -140 -60 -164 20 -150 V92 C-50 112 -120 108 -170 74z" fill="${tint}"/>${fingers(tint)}` +
    `<path d="M-92 -120 C-30 -236 84 -276 128 -238 C154 -212 116 -194 84 -170 C40 -136 12 -104 -28 -70 C-60 -60 -96 -84 -92 -120z" fill="${shade}"/>`
  const rings = range(5).map(
    index =>
      `<path d="M${392 + index * 12} ${470 + index * 58} Q600 ${520 + index * 58} ${808 - index * 12} ${470 + index * 58}" stroke="#8f5a37" stroke-width="7" fill="none"/>`,
  )
  return drawing(
    '<rect width="1200" height="900" fill="#f1e7d6"/><rect y="690" width="1200" height="210" fill="#b98d62"/>' +
      '<ellipse cx="600" cy="760" rx="330" ry="56" fill="#8c6a4a"/><ellipse cx="600" cy="744" rx="300" ry="44" fill="#cfc3b3"/>' +
      '<path d="M370 400 H830 C830 600 760 740 690 748 H510 C440 740 370 600 370 400z" fill="#a9683f"/>' +
      rings.join('') +
      '<ellipse cx="600" cy="400" rx="230" ry="58" fill="#c27f52"/><ellipse cx="600" cy="404" rx="186" ry="40" fill="#7d4c2c"/>' +
      `<g transform="translate(300 560) rotate(8)">${hand('#8d5a3c', '#7c4d32')}</g>` +
      `<g transform="translate(900 560) scale(-1 1) rotate(8)">${hand('#8d5a3c', '#7c4d32')}</g>`,
  )
}

function sportsDayFlags(): string {
  const tints = ['#a8071a', '#f5c542', '#0b5c56', '#2b5fa8', '#e2772e', '#6b3f8f']
  const string = (y: number, sag: number, first: number) =>
    `<path d="M0 ${y} Q600 ${y + sag * 2} 1200 ${y}" stroke="#5b4a3a" stroke-width="6" fill="none"/>` +
    range(12)
      .map(index => {
        const x = 50 + index * 100
        const part = x / width
        const top = y + 4 * sag * part * (1 - part)
        return `<path d="M${x - 38} ${top.toFixed(1)} H${x + 38} L${x} ${(top + 96).toFixed(1)}z" fill="${tints[(index + first) % tints.length]}"/>`
      })
      .join('')
  const lanes = range(6).map(
    index =>
      `<path d="M${600 + (index - 2.5) * 56} 520 L${600 + (index - 2.5) * 330} 900" stroke="#ffffff" stroke-width="9"/>`,
  )
  return drawing(
    '<rect width="1200" height="900" fill="#d6ebf5"/><g fill="#ffffff"><ellipse cx="250" cy="420" rx="130" ry="36"/><ellipse cx="950" cy="390" rx="160" ry="42"/></g>' +
      '<rect y="510" width="1200" height="390" fill="#7fb069"/><path d="M460 520 H740 L1425 900 H-225z" fill="#c8694a"/>' +
      lanes.join('') +
      '<path d="M424 560 H776" stroke="#ffffff" stroke-width="12"/>' +
      string(90, 70, 0) +
      string(230, 60, 3),
  )
}

function climbingFrame(): string {
  const rungs = range(6).map(
    index => `<rect x="420" y="${330 + index * 70}" width="360" height="16" rx="8" fill="#e2772e"/>`,
  )
  return drawing(
    '<rect width="1200" height="900" fill="#dbe7ef"/><path d="M0 640 Q420 590 800 640 T1200 630 V900 H0z" fill="#8aa36b"/>' +
      '<ellipse cx="600" cy="790" rx="430" ry="70" fill="#c9a06c"/>' +
      '<path d="M420 780 L470 250 H498 L452 780z M748 780 L702 250 H730 L780 780z" fill="#2b5fa8"/><rect x="462" y="238" width="276" height="28" rx="14" fill="#2b5fa8"/>' +
      rungs.join('') +
      '<path d="M730 262 C860 330 900 560 1010 760 L960 772 C860 590 830 380 716 300z" fill="#f5c542"/>',
  )
}

export const samplePictures: SamplePicture[] = [
  { name: 'vegetable-garden', width, height, svg: vegetableGarden() },
  { name: 'clay-hands', width, height, svg: clayHands() },
  { name: 'sports-day-flags', width, height, svg: sportsDayFlags() },
  { name: 'climbing-frame', width, height, svg: climbingFrame() },
]
