interface Props {
  value: string;
  label: string;
  details: string;
  isPicked: boolean;
  onPick: () => void;
}

/** One way to answer, small enough that six of them fit above the prices on a phone. */
export function UsageTile({ value, label, details, isPicked, onPick }: Props) {
  return (
    <label className="flex min-h-15 flex-col justify-center rounded-lg border border-field-line bg-raised px-3 py-2 sm:px-3.5 hover:border-ink has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-3">
      <span className="flex items-center justify-between gap-2">
        <span className="font-semibold leading-tight">{label}</span>
        <input
          type="radio"
          name="home"
          value={value}
          checked={isPicked}
          onChange={onPick}
          className="tick size-5 rounded-full focus-visible:outline-none"
        />
      </span>
      <span className="text-soft text-sm leading-snug">{details}</span>
    </label>
  );
}
