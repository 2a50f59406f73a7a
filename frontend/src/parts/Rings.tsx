// Five bands, from what is seen to what is tasted: a stone drawn by hand, since it stands for nobody's marks. Only the
// bands one has come to are drawn; none waits. Before the second, the stone is still ice, with the faces it was cut by.
export const RINGS = [
  'M169 18 228 18Q240 19 248 29L306 107Q313 116 313 128L310 232Q309 246 297 254L222 302Q212 309 200 310L164 312Q152 312 141 306L50 254Q40 248 36 236L18 172Q16 160 20 148L34 94Q38 82 48 75L112 33Q122 25 134 22Z',
  'M146 52 190 48Q205 47 216 57L264 114Q274 127 274 143L270 186Q270 200 264 213L248 236Q240 247 228 252L186 268Q170 274 154 271L140 267Q128 263 118 257L68 228Q55 220 52 206L42 158Q40 142 44 126L52 102Q57 90 68 82L116 60Q130 53 146 52Z',
  'M118 86 160 82Q174 81 184 91L218 122Q228 133 229 149L227 184Q226 200 215 210L196 222Q180 231 162 231L146 228Q132 225 120 217L86 198Q74 190 72 176L60 146Q58 130 64 114L72 100Q80 89 92 87Z',
  'M112 108 140 106Q154 106 164 114L184 132Q192 142 193 156L192 174Q190 186 180 192L164 200Q150 205 136 202L122 198Q110 192 102 184L84 172Q77 166 78 154L76 140Q76 126 84 116L92 110Q100 107 112 108Z',
  'M112 128 128 128Q140 129 146 138L154 150Q159 160 158 172L154 180Q148 187 138 187L122 189Q110 188 102 182L94 172Q89 164 90 152L92 142Q96 131 106 129Z',
];

/** From the edge's corners to those of the face in front; what lies to the lower right is in the lee. */
const FACES = [
  { lee: 0.04, d: 'M122 25 240 19 208 92 138 96Z' },
  { lee: 0.2, d: 'M240 19 313 118 244 150 208 92Z' },
  { lee: 0.44, d: 'M313 118 309 247 236 214 244 150Z' },
  { lee: 0.57, d: 'M309 247 212 310 186 252 236 214Z' },
  { lee: 0.35, d: 'M212 310 148 311 142 246 186 252Z' },
  { lee: 0.22, d: 'M148 311 42 246 98 208 142 246Z' },
  { lee: 0.09, d: 'M42 246 17 160 88 152 98 208Z' },
  { lee: 0, d: 'M17 160 38 84 98 112 88 152Z' },
  { lee: 0, d: 'M38 84 122 25 138 96 98 112Z' },
];
const FRONT = 'M138 96 208 92 244 150 236 214 186 252 142 246 98 208 88 152 98 112Z';

export function Rings({ step }: { readonly step: number }) {
  return (
    <div class="stone stone--rings" aria-hidden="true">
      <svg viewBox="0 0 334 334" class="rings" aria-hidden="true">
        <defs>
          <radialGradient id="ice" cx="0.62" cy="0.62" r="0.6">
            <stop offset="0" class="ice-deep" />
            <stop offset="1" class="ice-clear" />
          </radialGradient>
          <clipPath id="edge">
            <path d={RINGS[0]} />
          </clipPath>
        </defs>
        {RINGS.slice(0, step + 1).map((d, ring) => (
          <g key={d}>
            <path d={d} class={`ring ring--${ring}`} />
            {ring === 0 && <Ice />}
            {ring === step && <path d={d} class="ring ring--now" />}
          </g>
        ))}
      </svg>
    </div>
  );
}

const Ice = () => (
  <g clip-path="url(#edge)">
    {FACES.map(({ d, lee }) => (
      <path key={d} d={d} class="ice-face" fill-opacity={lee} />
    ))}
    <path d={FRONT} class="ice-front" />
  </g>
);
