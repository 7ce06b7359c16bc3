/** The retailer of the sandbox. It does not exist: nobody holds this certificate number, and the telephone rings nowhere. */
export const rep = {
  name: "Porchlight Energy (Sandbox)",
  short_name: "Porchlight Energy",
  certificate: "10999",
  address: "100 Lamplighter Way, Houston, TX 77002",
  email: "support@porchlight.example",
  web: "porchlight.example",
  phone: "800-555-0100",
  hours: "Monday to Friday, 8 a.m. to 6 p.m., Central Time",
  returned_payment_fee_dollars: "25.00",
  reconnection_fee_dollars: "20.00",
  late_fee_percent: 5,
  // Commonly quoted for 2026; no official figure was found.
  statewide_renewable_percent: 33,
} as const;
