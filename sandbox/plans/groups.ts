import type { PlanGroup } from "./plan-group.ts";

const plain = {
  plan_type: "residential_fixed",
  rate_structure: "fixed",
  term_months: 12,
  plan_monthly_cost_dollars: "9.95",
  early_termination_fee_dollars: "150.00",
  early_termination_fee_per_month_remaining_dollars: null,
  renewable_percent: 33,
  usage_credits: [],
  minimum_usage_fee: null,
  periods: null,
  vehicle_charging: null,
  export_factor: null,
} as const satisfies Partial<PlanGroup>;

const cleanEnergy: PlanGroup = {
  ...plain,
  group_uuid: "4e7acc79-58af-4be1-881f-c9ccbbe02a80",
  code: "CE",
  name: "Clean Energy",
  description: "One price for every kilowatt-hour, all of it matched with Texas wind and sun.",
  description_es: "Un solo precio por cada kilovatio-hora, todo respaldado con viento y sol de Texas.",
  features: ["Same energy price all term", "100% renewable"],
  features_es: ["El mismo precio de energía todo el plazo", "100% renovable"],
  energy_cents_per_kwh: 9.2,
  renewable_percent: 100,
};

const twoYearSteady: PlanGroup = {
  ...plain,
  group_uuid: "a5b5c5a2-6a0d-4b38-9a2e-1f6a3c1d7e24",
  code: "TY",
  name: "Two-Year Steady",
  description: "Settle the price once and leave it alone through two summers. No monthly base charge.",
  description_es: "Fije el precio una vez y olvídese durante dos veranos. Sin cargo base mensual.",
  features: ["No base charge", "$9.95 fee in months below 800 kWh"],
  features_es: ["Sin cargo base", "Cargo de $9.95 en los meses de menos de 800 kWh"],
  term_months: 24,
  energy_cents_per_kwh: 9.4,
  plan_monthly_cost_dollars: "0.00",
  early_termination_fee_dollars: null,
  early_termination_fee_per_month_remaining_dollars: "20.00",
  minimum_usage_fee: { below_kwh: 800, fee_dollars: "9.95" },
};

const monthByMonth: PlanGroup = {
  ...plain,
  group_uuid: "0d4a7f7e-3a53-4f0b-8c55-52a7f3f2c9b1",
  code: "MM",
  name: "Month by Month",
  description:
    "Nothing to sign for and nothing to pay when you leave. The energy price can change every month.",
  description_es: "Sin permanencia y sin cargo al irse. El precio de la energía puede cambiar cada mes.",
  features: ["No early termination fee", "Price can change monthly"],
  features_es: ["Sin cargo por terminación anticipada", "El precio puede cambiar cada mes"],
  plan_type: "residential_variable",
  rate_structure: "variable",
  term_months: 1,
  energy_cents_per_kwh: 12.4,
  early_termination_fee_dollars: "0.00",
};

const bigHomeCredit: PlanGroup = {
  ...plain,
  group_uuid: "c2f8b6d9-8f1e-4d8c-b7a4-6d5e0b9f3a17",
  code: "BC",
  name: "Big Home Credit",
  description:
    "For homes that always pass 1,000 kWh: a $100 credit in each month that does. Below, it costs more.",
  description_es:
    "Para hogares que siempre pasan de 1,000 kWh: un crédito de $100 en cada mes que lo logra. Por debajo, cuesta más.",
  features: ["$100 credit at 1,000 kWh or more", "No credit at 999 kWh"],
  features_es: ["Crédito de $100 con 1,000 kWh o más", "Sin crédito con 999 kWh"],
  rate_structure: "tiered_credit",
  energy_cents_per_kwh: 15.6,
  plan_monthly_cost_dollars: "0.00",
  early_termination_fee_dollars: "175.00",
  usage_credits: [{ threshold_kwh: 1000, credit_dollars: "100.00" }],
};

const freeNights: PlanGroup = {
  ...plain,
  group_uuid: "7b1e9a40-2f6c-4c3d-9e88-30c4d2a1f5b6",
  code: "FN",
  name: "Free Nights",
  description:
    "Energy costs nothing from 9 PM to 6 AM every night, and more in the day. Delivery is charged always.",
  description_es:
    "La energía es gratis de 9 p.m. a 6 a.m. todas las noches y más cara de día. La entrega se cobra siempre.",
  features: ["Free energy 9 PM to 6 AM", "Higher day price"],
  features_es: ["Energía gratis de 9 p.m. a 6 a.m.", "Precio de día más alto"],
  rate_structure: "time_of_use",
  energy_cents_per_kwh: 17.8,
  plan_monthly_cost_dollars: "4.95",
  renewable_percent: 50,
  periods: [
    {
      name: "Day",
      name_es: "Día",
      price_factor: "1",
      window_start: "06:00",
      window_end: "21:00",
      days: "all",
      assumed_share: "0.62",
    },
    {
      name: "Night",
      name_es: "Noche",
      price_factor: "0",
      window_start: "21:00",
      window_end: "06:00",
      days: "all",
      assumed_share: "0.38",
    },
  ],
};

const evNights: PlanGroup = {
  ...plain,
  group_uuid: "e91d3c58-47b2-4a6f-a0d3-8b7f6c5e2d90",
  code: "EV",
  name: "EV Nights",
  description: "A fixed price, and money back for each kilowatt-hour your car takes between 11 PM and 5 AM.",
  description_es:
    "Un precio fijo, y dinero de vuelta por cada kilovatio-hora que su auto cargue entre 11 p.m. y 5 a.m.",
  features: ["6¢ back per kWh of night charging", "100% renewable"],
  features_es: ["6¢ de vuelta por kWh de carga nocturna", "100% renovable"],
  plan_type: "ev",
  energy_cents_per_kwh: 10.3,
  renewable_percent: 100,
  vehicle_charging: { credit_cents_per_kwh: "6.0000", window_start: "23:00", window_end: "05:00" },
};

const sunExchange: PlanGroup = {
  ...plain,
  group_uuid: "5f3a8d21-9c4e-4e17-8d6b-f0a2b7c4e138",
  code: "SX",
  name: "Sun Exchange",
  description: "For homes with panels: what your roof sends to the grid comes back as a credit on the bill.",
  description_es:
    "Para hogares con paneles: lo que su techo envía a la red vuelve como crédito en la factura.",
  features: ["Credit for surplus solar power", "100% renewable"],
  features_es: ["Crédito por su energía solar sobrante", "100% renovable"],
  plan_type: "solar_buyback",
  energy_cents_per_kwh: 11.2,
  renewable_percent: 100,
  export_factor: "0.4",
};

export const groups: readonly PlanGroup[] = [
  cleanEnergy,
  twoYearSteady,
  monthByMonth,
  bigHomeCredit,
  freeNights,
  evNights,
  sunExchange,
];
