/** +17135550100 as Texans read it: (713) 555-0100. Anything else stays as it is. */
export const formatPhone = (number: string): string =>
  number.replace(/^\+?1?[ -]?(\d{3})[ -]?(\d{3})[ -]?(\d{4})$/, "($1) $2-$3");
