const posts = [204, 296, 458, 550];

/** Part of the porch scene, in its coordinates and with its gradients. */
export function House() {
  return (
    <g>
      <path d="M470 214v66h-34v-92h34Z" className="fill-house" />
      <path d="M232 300h296v180H232Z" className="fill-house" />
      <path d="M380 176 566 322H194Z" className="fill-house" />
      <path
        d="M186 322 380 170l194 152"
        fill="none"
        className="stroke-trim"
        strokeWidth="9"
        strokeLinejoin="round"
      />
      <circle cx="380" cy="266" r="19" className="fill-glow" opacity=".82" />
      <path d="M380 247v38M361 266h38" className="stroke-house" strokeWidth="3" />

      <Window x={240} />
      <Window x={468} />
      <rect x="352" y="416" width="56" height="60" rx="3" className="fill-trim" />
      <rect x="360" y="424" width="40" height="24" rx="2" className="fill-glow" opacity=".85" />
      <circle cx="401" cy="456" r="2.5" className="fill-glow" />
      <g className="motion-safe:animate-[lamp-on_1.5s_ease-out_both]">
        <circle cx="380" cy="408" r="170" fill="url(#halo)" clipPath="url(#porch)" />
      </g>

      <path d="M226 340h308l46 42H180Z" className="fill-trim" />
      <path d="M180 382h400v7H180Z" className="fill-house" />
      {posts.map((x) => (
        <rect key={x} x={x - 4} y="389" width="8" height="87" className="fill-trim" />
      ))}
      <Railing from={208} to={292} />
      <Railing from={462} to={546} />
      <path d="M184 476h392v12H184Z" className="fill-trim" />
      <path d="M190 488h380v16H190Z" className="fill-house" />
      <path d="M342 488h76v9h-76Zm-9 9h94v9h-94Z" className="fill-trim" />
    </g>
  );
}

function Window({ x }: { x: number }) {
  return (
    <g>
      <rect x={x} y="404" width="46" height="52" rx="2" className="fill-glow" opacity=".72" />
      <path d={`M${x + 23} 404v52M${x} 430h46`} className="stroke-house" strokeWidth="3" />
    </g>
  );
}

function Railing({ from, to }: { from: number; to: number }) {
  const bars = Array.from({ length: 6 }, (_, index) => from + ((index + 1) * (to - from)) / 7);
  return (
    <path
      d={`M${from} 446h${to - from}${bars.map((x) => `M${x.toFixed(1)} 446v30`).join("")}`}
      className="stroke-trim"
      strokeWidth="3.5"
    />
  );
}
