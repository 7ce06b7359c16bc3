"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { inputLook } from "#components/ui/text-input.tsx";

interface Props {
  label: string;
  button: string;
  error: string;
  /** What was typed and is no ZIP code: it stays, with the error beside it. */
  typed?: string;
}

/** A plain GET form, so that it works before and without script; the script only puts the error beside the box. */
export function ZipForm({ label, button, error, typed = "" }: Props) {
  const [isWrong, setIsWrong] = useState(typed !== "");
  return (
    <form action="/enroll/address" method="get">
      <label htmlFor="zip" className="mb-2 block font-semibold">
        {label}
      </label>
      <div className="flex max-w-md flex-wrap gap-2.5">
        <input
          id="zip"
          name="zip"
          type="text"
          defaultValue={typed}
          required
          inputMode="numeric"
          autoComplete="postal-code"
          pattern="[0-9]{5}"
          maxLength={5}
          title={error}
          aria-invalid={isWrong || undefined}
          aria-describedby="zip-error zip-note"
          onInvalid={(event) => {
            event.preventDefault();
            event.currentTarget.focus();
            setIsWrong(true);
          }}
          onChange={(event) => event.currentTarget.validity.valid && setIsWrong(false)}
          className={`${inputLook} figures min-h-14 min-w-0 flex-[1_1_8rem] scroll-my-32 font-semibold text-2xl tracking-[0.08em]`}
        />
        <Button type="submit" className="min-h-14 flex-[1_0_auto] px-6 text-lg">
          {button}
        </Button>
      </div>
      <FieldError id="zip-error">{isWrong ? error : ""}</FieldError>
    </form>
  );
}
