import type { StoredPlan } from "../plan-quote.ts";
import { dollars } from "./figures.ts";
import { planWords } from "./plan-words-es.ts";
import { rep } from "./rep.ts";
import { type Block, section } from "./sheet.ts";

/** Términos de Servicio: the Spanish twin of terms-en.ts, section by section. */
export function terms(plan: StoredPlan): Block[] {
  const isVariable = plan.rate_structure === "variable";
  return [
    {
      kind: "chart",
      caption: "Su plan",
      rows: [
        ["Plan", `${plan.name}, ${planWords.product(plan)}`],
        ["Plazo del contrato", planWords.term(plan)],
        ["Cargo por energía", averageEnergy(plan)],
        ["Cargo base", `${dollars(plan.plan_monthly_cost_dollars)} al mes`],
        ["Cargo por terminación anticipada", planWords.endingEarly(plan)],
        ["Etiqueta de Datos de Electricidad", plan.document_versions.efl],
      ],
    },
    section(
      "1. Quiénes somos y en qué consiste su contrato",
      `${rep.name} es un proveedor minorista de electricidad con el certificado ${rep.certificate} de la Comisión de Servicios Públicos de Texas (PUCT). Puede comunicarse con nosotros en el ${rep.phone} (gratis), ${rep.email}, ${rep.web} o ${rep.address}.`,
      "Su contrato se compone de estos Términos de Servicio, la Etiqueta de Datos de Electricidad (EFL) de su plan, Sus Derechos como Cliente (YRAC) y el registro de su inscripción. Conserve una copia de cada uno. Puede pedírnoslos en inglés o en español en cualquier momento.",
    ),
    section(
      "2. Lo que usted paga",
      `Usted paga los cargos de la EFL ${plan.document_versions.efl}, más los impuestos y contribuciones que se apliquen a la electricidad. Los cargos de entrega los fija ${plan.tdu_shortname}, su empresa de transmisión y distribución (TDU), y los trasladamos sin recargo. Siempre podemos cobrar menos de lo que dice la EFL, nunca más.`,
    ),
    section(
      "3. Cuánto dura el contrato",
      isVariable
        ? "Este plan no tiene plazo: continúa mes a mes hasta que usted o nosotros lo terminemos. Avisamos por escrito al menos 14 días antes de terminarlo."
        : `El contrato dura ${planWords.term(plan).toLowerCase()} a partir de la lectura del medidor con la que comienza nuestro servicio. Le avisaremos por escrito que está por vencer, al menos 14 días antes; para un hogar enviamos tres avisos en el último tercio del plazo, el último al menos 30 días antes del vencimiento (15 días si el plazo es de cuatro meses o menos).`,
      isVariable
        ? "Puede elegir un plan con plazo cuando lo desee."
        : "Si para entonces no elige nada, su servicio continúa mes a mes con un precio variable y sin cargo por terminación anticipada. El último aviso incluye la EFL de ese producto.",
    ),
    section("4. Terminar antes de tiempo", planWords.endingEarly(plan)),
    section(
      "5. Su derecho a cancelar",
      "Si se cambia a nosotros desde otro proveedor, puede cancelar este contrato sin cargo ni penalidad dentro de los tres días hábiles federales siguientes a la fecha en que reciba estos Términos de Servicio. Avísenos por teléfono o correo electrónico. Este derecho corresponde al cambio de proveedor, no a la mudanza a un nuevo hogar.",
    ),
    section(
      "6. Cómo puede cambiar el contrato",
      isVariable
        ? "Después del primer mes, el precio puede cambiar cada mes como lo describe la EFL. Cada factura indica cómo conocer el precio siguiente."
        : "Durante el plazo, el precio solo puede cambiar por las causas que nombra la EFL: los cargos de su TDU, las tarifas de ERCOT o Texas Reliability Entity sobre el consumo, y nuevas leyes u órdenes.",
      "Los demás términos los cambiamos solo con un aviso por escrito de al menos 14 días, titulado “Aviso importante sobre cambios en su contrato”. Usted puede entonces irse sin cargo durante los 14 días siguientes al aviso. Un cambio que lo beneficie no requiere aviso.",
    ),
    section(
      "7. Facturas y pagos",
      "Facturamos cada mes, cuando su TDU nos envía la lectura del medidor; si no la envía, la factura puede ser estimada y se corrige después. El pago vence 16 días después de emitida la factura, o el siguiente día hábil.",
      [
        "Pague con tarjeta, por transferencia bancaria o por correo. Con el pago automático cobramos a su método guardado 16 días después de cada factura; puede detenerlo cuando quiera.",
        "Las facturas en papel por correo son gratis. Las enviamos por correo electrónico solo si usted acepta.",
        "Puede pedir facturación nivelada o promediada.",
        "Si facturamos de más, lo reembolsamos; si facturamos de menos, podemos cobrar la diferencia de 180 días como máximo.",
      ],
    ),
    section("8. Otros cargos", [
      `Pago atrasado: ${rep.late_fee_percent}% del monto vencido, una sola vez, y nunca sobre un saldo que ya lo lleve.`,
      `Pago devuelto por el banco: ${dollars(rep.returned_payment_fee_dollars)}.`,
      `Reconexión después de una desconexión por falta de pago: ${dollars(rep.reconnection_fee_dollars)}.`,
      "Los cargos de su TDU por conectar un servicio nuevo, una mudanza, un inicio el mismo día, una lectura fuera de ciclo o una prueba del medidor, tal como son. El cambio normal en una lectura regular es gratis.",
    ]),
    section(
      "9. Crédito y depósitos",
      "Podemos pedirle crédito satisfactorio antes de comenzar el servicio. Basta un buen historial de pagos con otro proveedor, un informe de crédito, tener 65 años o más sin deudas vencidas, o una carta que certifique que es víctima de violencia familiar. Si pedimos un depósito, nunca supera la mayor de estas cantidades: la quinta parte de su factura anual estimada o dos meses de facturas estimadas. Gana intereses y se devuelve tras 12 pagos a tiempo.",
      "Si negamos el servicio o pedimos un depósito por causa de un informe de crédito, se lo comunicamos por escrito y nombramos a la agencia.",
    ),
    section(
      "10. Si le cuesta pagar una factura",
      "Llámenos antes de la fecha de vencimiento. Ofrecemos planes de pago diferido y le informamos sobre ayudas para pagar. Un plan de pago diferido puede impedir que cambie de proveedor hasta que lo pague; se lo decimos antes de que acepte.",
    ),
    section(
      "11. Desconexión",
      "Si una factura sigue sin pagarse, podemos pedir a su TDU que desconecte el servicio, no antes del décimo día después de un aviso escrito aparte. No desconectamos en fin de semana ni día feriado, durante una emergencia por clima extremo, ni mientras se cumpla un plan de pago. Avísenos, y avise a su TDU, si alguien en el hogar depende de equipo médico eléctrico o tiene una afección que empeoraría.",
    ),
    section(
      "12. Comenzar y mudarse",
      `Al inscribirse, usted confirma que tiene al menos 18 años y que puede elegir el proveedor para la dirección. Nos autoriza a ser su proveedor y a pedir a ${plan.tdu_shortname} que comience el servicio. No cancele usted mismo con su proveedor actual. Si se muda, denos su nueva dirección y, si se la pedimos, una prueba: no se cobra el cargo por terminación anticipada.`,
    ),
    section(
      "13. Apagones y responsabilidad",
      "Su TDU es dueña de los cables y del medidor. Reporte apagones y emergencias a ella, al número que figura en su factura. Ninguna de las partes responde por lo que esté fuera de su control. No prometemos un servicio sin interrupciones y nuestra responsabilidad se limita a los daños directos.",
    ),
    section(
      "14. Trato justo y privacidad",
      "No negamos el servicio ni fijamos condiciones por motivos de raza, credo, color, origen nacional, ascendencia, sexo, estado civil, fuente lícita de ingresos, nivel de ingresos, discapacidad, situación familiar o el lugar de Texas donde viva. No vendemos ni divulgamos lo que sabemos de usted sin su consentimiento, salvo lo que permita la ley.",
    ),
    section(
      "15. Quejas",
      `Díganoslo primero a nosotros: ${rep.phone} o ${rep.email}. Respondemos en un plazo de 21 días. Si no queda conforme, acuda a la PUCT: 1-888-782-8477, puc.texas.gov, P.O. Box 13326, Austin, TX 78711-3326. Este contrato se rige por las leyes de Texas.`,
    ),
  ];
}

function averageEnergy(plan: StoredPlan): string {
  if (!plan.time_of_use) return planWords.perKwh(plan.energy_rate_cents_per_kwh);
  return plan.time_of_use.periods
    .map((period) => `${planWords.period(period)}: ${planWords.perKwh(period.energy_rate_cents_per_kwh)}`)
    .join("; ");
}
