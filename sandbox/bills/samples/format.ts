const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const spanishMonths = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
];
const parts = (day: string): [string, string, string] => [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];

/** 06/15/2026 */
export function slashed(day: string): string {
  const [year, month, date] = parts(day);
  return `${month}/${date}/${year}`;
}

/** 6/15/26 */
export function shortSlashed(day: string): string {
  const [year, month, date] = parts(day);
  return `${Number(month)}/${Number(date)}/${year.slice(2)}`;
}

/** Jun 15, 2026 */
export function worded(day: string): string {
  const [year, month, date] = parts(day);
  return `${monthNames[Number(month) - 1]} ${date}, ${year}`;
}

/** 15 de junio de 2026 */
export function spanishDay(day: string): string {
  const [year, month, date] = parts(day);
  return `${Number(date)} de ${spanishMonths[Number(month) - 1]} de ${year}`;
}

/** $1,234.50, and -$12.00 for a credit. */
export function dollars(cents: number): string {
  const text = (Math.abs(cents) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
  return `${cents < 0 ? "-" : ""}$${text}`;
}

/** 1,523 */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
