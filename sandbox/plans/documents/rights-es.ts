import { rep } from "./rep.ts";
import { type Block, section } from "./sheet.ts";

/** Sus Derechos como Cliente: the Spanish twin of rights-en.ts, section by section. */
export const rights: Block[] = [
  {
    kind: "text",
    text: "Este es un resumen de los derechos que le dan las reglas de la Comisión de Servicios Públicos de Texas (PUCT), sea cual sea el proveedor que elija. Puede pedirlo en inglés o en español, gratis y cuantas veces quiera. Las reglas completas están en puc.texas.gov.",
  },
  section(
    "Elegir proveedor",
    "Usted es libre de elegir quién le vende la electricidad y en qué condiciones. Compare ofertas en powertochoose.org. Antes de aceptar recibe la Etiqueta de Datos de Electricidad y los Términos de Servicio, y puede conservarlos.",
  ),
  section(
    "Tres días para cambiar de opinión",
    "Si cambia de proveedor, puede cancelar el contrato nuevo sin cargo dentro de los tres días hábiles federales siguientes a la fecha en que reciba los Términos de Servicio.",
  ),
  section(
    "Cambiar es gratis",
    "El cambio en una lectura regular del medidor no cuesta nada. Un contrato puede tener un cargo por terminación anticipada; la Etiqueta de Datos de Electricidad lo indica.",
  ),
  section(
    "Slamming: un cambio que usted no pidió",
    "Nadie puede cambiar su proveedor sin su permiso. Si ocurre, avise al proveedor que lo tomó. Usted vuelve a su proveedor, no paga más de lo que habría pagado allí y el regreso no le cuesta nada.",
  ),
  section(
    "Cramming: cargos que usted no pidió",
    "No se puede poner en su factura ningún cargo sin su claro consentimiento. Si lo disputa dentro de 60 días, se elimina en un plazo de 45 días, o se le reembolsa si ya lo pagó, y no le pueden desconectar el servicio por él.",
  ),
  section(
    "Si no está de acuerdo con una factura",
    "Díganoslo; lo investigamos y le informamos en un plazo de 21 días. Mientras tanto usted paga solo la parte que no está en disputa y no puede ser desconectado por el resto. Puede pedir una prueba gratis del medidor una vez cada cuatro años.",
  ),
  section(
    "Planes de pago y facturación nivelada",
    "Si nos dice que no puede pagar, pida un plan de pago diferido: paga una parte ahora y el resto a plazos. También puede pedir facturación nivelada o promediada, que reparte sus facturas de manera pareja durante el año. Cualquiera de los dos puede impedir que cambie de proveedor mientras dure; debemos explicárselo antes.",
  ),
  section(
    "Desconexión",
    "Solo cuando una factura está vencida y un aviso escrito aparte le ha dado al menos diez días. Nunca:",
    [
      "en día feriado o fin de semana, ni el día anterior, salvo que haya quien reciba el pago y reconecte el servicio;",
      "durante una emergencia por clima extremo, de frío o de calor;",
      "por una factura en disputa, por la deuda de un ocupante anterior o por algo que no sea servicio eléctrico;",
      "cuando la causa sea la demora de una ayuda para pagar la energía y la agencia nos lo haya avisado.",
    ],
  ),
  section(
    "Reconexión",
    "Pague o acuerde un plan de pago, y pedimos a la empresa que reconecte el servicio: por lo general el mismo día si paga antes de las 7 p.m. de un día hábil; si no, al día siguiente. Si le cortan la luz sin motivo, llámenos de inmediato.",
  ),
  section(
    "Necesidades médicas: cuidado crítico y afecciones crónicas",
    "Si alguien en casa necesita equipo eléctrico para vivir, o tiene una afección que empeoraría gravemente sin electricidad, pida a su empresa de transmisión y distribución (TDU) la solicitud de la PUCT; un médico la completa. Esta condición le da más aviso y más tiempo. No promete un servicio sin interrupciones ni perdona la factura, así que tenga un plan para los apagones.",
  ),
  section(
    "Ayuda para pagar",
    "Puede haber ayuda de la agencia de acción comunitaria de su localidad y de los programas del estado para hogares de bajos ingresos: llame al 2-1-1. Si nos lo pregunta, le decimos qué ofrecemos nosotros.",
  ),
  section(
    "Idioma",
    "Usted elige inglés o español, o el idioma en que le vendieron el plan. Los documentos del contrato, las facturas, los avisos y la atención al cliente siguen su elección.",
  ),
  section(
    "Privacidad y llamadas no deseadas",
    "No podemos divulgar sus datos de consumo, de pago ni personales sin su consentimiento, salvo lo que permitan las reglas. Inscríbase en la lista de Texas contra llamadas de venta de electricidad en texasnocall.com; los vendedores ya no podrán llamarlo.",
  ),
  section(
    "Sin discriminación",
    "Ningún proveedor puede rechazarlo ni tratarlo de otra manera por motivos de raza, credo, color, origen nacional, ascendencia, sexo, estado civil, fuente lícita de ingresos, nivel de ingresos, discapacidad, situación familiar o el lugar donde viva.",
  ),
  section(
    "Apagones y emergencias",
    "Su empresa de transmisión y distribución (TDU) mantiene los cables, sea quien sea su proveedor. Su número para apagones está en cada factura. Aléjese de los cables caídos y llame al 9-1-1 si hay peligro.",
  ),
  section(
    "Quejas",
    `Primero a nosotros: ${rep.name}, ${rep.phone}, ${rep.email}, ${rep.address}. Si no queda conforme con nuestra respuesta:`,
    [
      "División de Protección al Cliente de la PUCT, P.O. Box 13326, Austin, TX 78711-3326",
      "1-888-782-8477, gratis en Texas; puc.texas.gov",
      "Por Relay Texas, marcando 7-1-1, si es sordo o tiene dificultad para oír",
    ],
  ),
];
