import type { StoredPlan, TimeOfUsePeriod } from "../plan-quote.ts";
import { cents, clockTime, dollars, moment, percent } from "./figures.ts";
import type { PlanWords } from "./plan-words-en.ts";

const days = { all: "todos los días", weekdays: "de lunes a viernes", weekends: "sábados y domingos" };

export const planWords: PlanWords = {
  term: (plan) => (plan.term_months === 1 ? "Mes a mes" : `${plan.term_months} meses`),
  product: (plan) =>
    ({
      fixed: "Tarifa fija",
      variable: "Precio variable",
      time_of_use: "Tarifa fija, con un precio para cada parte del día",
      tiered_credit: "Tarifa fija, con un crédito por consumo",
    })[plan.rate_structure],
  subtitle: (plan) =>
    `${plan.name} · ${planWords.term(plan)} · ${planWords.product(plan).split(",")[0]} · Zona de servicio de ${plan.tdu_shortname}`,
  perKwh: (rate) => `${cents(rate)} por kWh`,
  window: ({ window_start, window_end }) =>
    `de ${clockTime(window_start, "es")} a ${clockTime(window_end, "es")}`,
  period: (period: TimeOfUsePeriod) => `${period.name_es}, ${planWords.window(period)}, ${days[period.days]}`,
  shares: (periods) =>
    periods.map((period) => `${percent(period.assumed_share)} en el período ${period.name_es}`).join(" y "),
  endingEarly: (plan: StoredPlan) => {
    const waived =
      "No se cobra en los últimos 14 días del plazo, ni si usted se muda y nos da su nueva dirección.";
    const monthly = plan.early_termination_fee_per_month_remaining_dollars;
    if (monthly) {
      const half = dollars(String(Number(monthly) * (plan.term_months / 2)));
      return `${dollars(monthly)} por cada mes que falte del plazo (a la mitad del plazo: ${half}). ${waived}`;
    }
    const flat = plan.early_termination_fee_dollars;
    return flat && Number(flat) > 0
      ? `${dollars(flat)} si usted termina el contrato antes de que venza el plazo. ${waived}`
      : "Puede irse cuando quiera sin pagar ningún cargo.";
  },
  acceptBy: (plan) =>
    `Este precio se puede aceptar hasta el ${moment(plan.expires_at, "es")}, hora del Centro.`,
};
