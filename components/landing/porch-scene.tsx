import { House } from "./porch-house.tsx";

const stars = [
  [58, 62, 1.6],
  [128, 118, 1.2],
  [196, 44, 2],
  [262, 102, 1.3],
  [338, 58, 1.5],
  [414, 120, 1.2],
  [470, 40, 1.9],
  [548, 92, 1.4],
  [602, 150, 1.2],
  [40, 190, 1.1],
] as const;

/** A porch at dusk with its light on. A picture only: it says nothing that the words do not. */
export function PorchScene({ className = "" }: { className?: string }) {
  return (
    <svg viewBox="0 0 640 600" aria-hidden="true" className={`overflow-visible ${className}`}>
      <defs>
        <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="[stop-color:var(--sky)]" />
          <stop offset=".38" className="[stop-color:var(--sky)]" stopOpacity=".78" />
          <stop offset=".76" className="[stop-color:var(--sky)]" stopOpacity="0" />
        </linearGradient>
        <radialGradient id="halo">
          <stop offset="0" className="[stop-color:var(--glow)]" stopOpacity=".95" />
          <stop offset=".22" className="[stop-color:var(--glow)]" stopOpacity=".5" />
          <stop offset=".6" className="[stop-color:var(--glow)]" stopOpacity=".16" />
          <stop offset="1" className="[stop-color:var(--glow)]" stopOpacity="0" />
        </radialGradient>
        <linearGradient id="path-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="[stop-color:var(--glow)]" stopOpacity=".75" />
          <stop offset="1" className="[stop-color:var(--glow)]" stopOpacity=".04" />
        </linearGradient>
        <clipPath id="porch">
          <path d="M232 340h296v140H232Z" />
        </clipPath>
      </defs>

      <rect x="-600" width="1840" height="600" className="fill-horizon" />
      <rect x="-600" width="1840" height="600" fill="url(#dusk)" />
      {stars.map(([x, y, r]) => (
        <circle key={x} cx={x} cy={y} r={r} className="fill-glow" opacity=".85" />
      ))}
      <path
        d="M-600 450c130-60 240 10 330 6 110-6 190 16 270-24 70-36 142-44 212-22 88 27 150-42 252-30 70 8 124 32 176 22 160-30 300 20 600 0v198H-600Z"
        className="fill-hill"
      />
      <Oak />
      <Pole />
      <path
        d="M-600 500c240 16 420 28 600-8 110-22 214-18 322-18s214-6 318 14c200 22 400-10 600 8v104H-600Z"
        className="fill-ground"
      />
      <House />
      <path d="M333 506h94l96 94H237Z" fill="url(#path-light)" />
      <circle cx="380" cy="408" r="250" fill="url(#halo)" className="mix-blend-screen" opacity=".4" />
      <Lamp />
    </svg>
  );
}

const crown = [
  [520, 318, 42],
  [562, 292, 48],
  [612, 300, 50],
  [650, 338, 42],
  [600, 358, 42],
  [548, 350, 36],
] as const;

function Oak() {
  return (
    <g className="fill-ground" opacity=".92">
      <path d="M548 486c6-44 4-84-2-120h20c-2 42 0 82 8 120Z" />
      {crown.map(([x, y, r]) => (
        <circle key={x} cx={x} cy={y} r={r} />
      ))}
    </g>
  );
}

function Pole() {
  return (
    <g className="fill-none stroke-ground" strokeLinecap="round">
      <path d="M92 508V214" strokeWidth="8" />
      <path d="M58 240h68" strokeWidth="6" />
      <path d="M-600 222c260 54 480 40 662 14M-600 240c260 54 500 30 722 -4" strokeWidth="2" />
      <path d="M122 238c46 52 82 68 124 74" strokeWidth="2" />
    </g>
  );
}

function Lamp() {
  return (
    <g>
      <path d="M380 388v8" className="stroke-house" strokeWidth="3" />
      <path d="M363 407c1-9 8-13 17-13s16 4 17 13Z" className="fill-house" />
      <circle cx="380" cy="408" r="6.500" className="fill-glow" />
      <circle cx="380" cy="408" r="3.500" fill="#fffaf0" />
    </g>
  );
}
