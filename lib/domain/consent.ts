import type { Locale } from "./locale.ts";

/** What an enrollment asks for. */
export type EnrollmentConsent =
  | "contract"
  | "authority"
  | "electronic_delivery"
  | "marketing"
  | "credit"
  | "autopay";

/** What a customer agrees to, each with a box of its own that nobody has ticked for them. */
export type ConsentKind = EnrollmentConsent | "renewal_contract" | "renewal_order" | "meter_data";

/** When it is asked for. */
export type ConsentStep = "start" | "credit" | "payment" | "renewal" | "meter";

interface ConsentTerms {
  step: ConsentStep;
  isRequired: boolean;
  /** Changes whenever a word of the text does. */
  version: string;
  /** `{name}` is the provider's certified name, `{certificate}` its PUCT number. */
  text: Record<Locale, string>;
}

const version = "2026-11-21";

/*
 * Our own wording of what 16 TAC 25.474 and 25.475, the E-SIGN Act, the FCRA and the TCPA ask for; a partner has
 * counsel approve it. Light's `terms_accepted` stands for `contract` and, at the credit check, for `credit`.
 */
const terms: Record<ConsentKind, ConsentTerms> = {
  contract: {
    step: "start",
    isRequired: true,
    version,
    text: {
      en: "I have read and can keep the Electricity Facts Label, the Terms of Service and Your Rights as a Customer for this plan, and I agree to them.",
      es: "He leído y puedo guardar la Etiqueta de datos de electricidad, los Términos de servicio y Sus derechos como cliente de este plan, y los acepto.",
    },
  },
  authority: {
    step: "start",
    isRequired: true,
    version,
    text: {
      en: "I am at least 18 and allowed to choose the electricity provider for this address. I ask {name}, PUCT certificate {certificate}, to become my provider and to have the utility start or switch service. I will not cancel with a present provider myself.",
      es: "Tengo al menos 18 años y puedo elegir el proveedor de electricidad de este domicilio. Pido a {name}, certificado PUCT {certificate}, que sea mi proveedor y que la compañía de distribución inicie o cambie el servicio. No cancelaré por mi cuenta con un proveedor actual.",
    },
  },
  electronic_delivery: {
    step: "start",
    isRequired: true,
    version,
    text: {
      en: "I agree to receive contract documents, bills and notices by e-mail and in this portal instead of on paper. I can open PDF files. I can withdraw this or ask for paper copies at any time by contacting support.",
      es: "Acepto recibir los documentos del contrato, las facturas y los avisos por correo electrónico y en este portal en lugar de papel. Puedo abrir archivos PDF. Puedo retirar este permiso o pedir copias en papel en cualquier momento por medio de atención al cliente.",
    },
  },
  marketing: {
    step: "start",
    isRequired: false,
    version,
    text: {
      en: "Optional: {name} may call or text me about offers, also with automated technology. I can stop this at any time, and service does not depend on it.",
      es: "Opcional: {name} puede llamarme o enviarme mensajes de texto con ofertas, también con tecnología automática. Puedo detenerlo en cualquier momento y el servicio no depende de ello.",
    },
  },
  credit: {
    step: "credit",
    isRequired: true,
    version,
    text: {
      en: "I give written instructions under the Fair Credit Reporting Act to {name} and its partners to obtain my consumer report for this enrollment, to decide whether a deposit or other proof is needed for electric service. This is a soft check: it does not affect my credit score.",
      es: "Doy instrucciones por escrito, conforme a la Ley de Informes de Crédito Justos (FCRA), a {name} y sus socios para obtener mi informe de crédito para esta contratación y decidir si se necesita un depósito u otra prueba para el servicio eléctrico. Es una consulta suave: no afecta mi puntaje de crédito.",
    },
  },
  autopay: {
    step: "payment",
    isRequired: true,
    version,
    text: {
      en: "I authorize {name} to charge this payment method for each electricity bill, 16 days after the bill is issued. The amount varies with my use and is shown on the bill before it is charged. I can change the method or stop autopay at any time before a charge by contacting support.",
      es: "Autorizo a {name} a cobrar con este método de pago cada factura de electricidad, 16 días después de emitida. El monto varía según mi consumo y aparece en la factura antes del cobro. Puedo cambiar el método o detener el pago automático en cualquier momento antes de un cobro por medio de atención al cliente.",
    },
  },
  renewal_contract: {
    step: "renewal",
    isRequired: true,
    version,
    text: {
      en: "I have read and can keep the Electricity Facts Label, the Terms of Service and Your Rights as a Customer for this renewal, and I agree to them.",
      es: "He leído y puedo guardar la Etiqueta de datos de electricidad, los Términos de servicio y Sus derechos como cliente de esta renovación, y los acepto.",
    },
  },
  renewal_order: {
    step: "renewal",
    isRequired: true,
    version,
    text: {
      en: "I am the account holder or allowed to act for them. I ask {name}, PUCT certificate {certificate}, to go on as my provider with this plan from the day shown. Until then my present plan stays as it is. From that day the new plan’s price, length and fee for ending early hold.",
      es: "Soy titular de la cuenta o puedo actuar en su nombre. Pido a {name}, certificado PUCT {certificate}, que siga siendo mi proveedor con este plan desde el día indicado. Hasta entonces mi plan actual sigue igual. Desde ese día valen el precio, la duración y el cargo por terminar antes del plan nuevo.",
    },
  },
  meter_data: {
    step: "meter",
    isRequired: true,
    version: "2026-11-22",
    text: {
      en: "I am the customer at this ESI ID or allowed to act for them. I authorize {name}, PUCT certificate {certificate}, and its partners to fetch the meter’s electricity use history from Smart Meter Texas, to price plans for it. I understand that once it is fetched, every rate offered for this meter is a personal one, higher or lower than the average rate, that this is binding, and that there is no way back to average rates for this meter.",
      es: "Soy el cliente de este ESI ID o puedo actuar en su nombre. Autorizo a {name}, certificado PUCT {certificate}, y a sus socios a obtener de Smart Meter Texas el historial de consumo eléctrico del medidor para calcular precios de planes. Entiendo que, una vez obtenido, toda tarifa ofrecida para este medidor es personal, más alta o más baja que la tarifa promedio, que esto es vinculante y que para este medidor no hay vuelta a las tarifas promedio.",
    },
  },
};

const kinds = Object.keys(terms) as ConsentKind[];

/** A kept kind as one of ours; null for one that is asked for no longer. */
export const asConsentKind = (kept: string): ConsentKind | null =>
  kinds.find((kind) => kind === kept) ?? null;

/** Where a kept kind stands among all, in the order in which they are asked for; others come last. */
export function consentOrder(kept: string): number {
  const kind = asConsentKind(kept);
  return kind ? kinds.indexOf(kind) : kinds.length;
}

/** A consent ready to be shown and, word for word, to be kept. */
export interface ConsentText {
  kind: ConsentKind;
  isRequired: boolean;
  version: string;
  text: string;
}

/** The exact text of one consent; the screen shows and the database keeps what this returns. */
export function consentText(
  kind: ConsentKind,
  locale: Locale,
  provider: { legalName: string; puctCertificate: string },
): ConsentText {
  const { isRequired, version: textVersion, text } = terms[kind];
  const words = text[locale]
    .replaceAll("{name}", provider.legalName)
    .replaceAll("{certificate}", provider.puctCertificate);
  return { kind, isRequired, version: textVersion, text: words };
}

/** The consents that one step asks for, in the order of the screen. */
export const consentsOf = (step: ConsentStep): ConsentKind[] =>
  kinds.filter((kind) => terms[kind].step === step);

/** The required consents of a step that are not among the ticked ones. */
export const missingConsents = (step: ConsentStep, ticked: readonly string[]): ConsentKind[] =>
  consentsOf(step).filter((kind) => terms[kind].isRequired && !ticked.includes(kind));
