"use client";

import type { ComponentProps } from "react";
import Failure from "../../../error.tsx";

/** Of its own, so that the places of the home stay above a page that fails. */
export default function AccountFailure(props: ComponentProps<typeof Failure>) {
  return <Failure {...props} />;
}
