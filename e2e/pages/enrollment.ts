import { expect, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";

/** Never a real one: area numbers from 900 are not given out, but the sandbox takes any nine digits. */
export const canarySsn = "521-67-4839";
export const cards = {
  good: "4242424242424242",
  declined: "4000000000000002",
  secureOnce: "4000002500003155",
};

interface Premise {
  esi_id: string;
}

/** A customer in a browser, step by step. */
export class Enrollment {
  readonly page: Page;
  readonly world: World;
  readonly email: string;

  constructor(page: Page, world: World, email: string) {
    this.page = page;
    this.world = world;
    this.email = email;
  }

  /** Calls one of the portal's own handlers as this browser. */
  async api(path: string, body: object) {
    const reply = await this.page.request.post(`${this.world.portal}/api/enrollment/${path}`, {
      data: body,
      headers: { origin: this.world.portal },
    });
    expect(reply.ok(), `${path}: ${reply.status()}`).toBe(true);
    return reply.status() === 204 ? null : reply.json();
  }

  /** Chooses a home without the screens and a plan with them, for journeys that are about later steps. */
  async hasChosen(query = "104 switchback", postal_code = "77008", plan = "Clean Energy") {
    const found: Premise[] = await this.api("address-search", { query, postal_code });
    await this.api("premise", { esi_id: found[0]?.esi_id, is_confirmed: true });
    await this.page.goto("/enroll/plans");
    await this.plan(plan);
    await this.page.waitForURL("**/enroll/account");
  }

  async zip(zip: string) {
    const { page } = this;
    await page.goto("/");
    await page.getByLabel(/ZIP|código postal/i).fill(zip);
    await page.getByRole("button", { name: /^(See plans|Ver planes)/ }).click();
    await page.waitForURL("**/enroll/address?zip=*");
  }

  async address(typed: string, option: RegExp) {
    const box = this.page.getByRole("combobox");
    await box.fill(typed);
    await this.page.getByRole("option", { name: option }).click();
    await this.page.waitForURL("**/enroll/confirm");
  }

  async confirm() {
    await this.page.getByRole("button", { name: /^(Yes, this is my home|Sí, es mi hogar)/ }).click();
    await this.page.waitForURL("**/enroll/plans");
  }

  async plan(name: string) {
    await this.page
      .getByRole("button", { name: new RegExp(`^(Choose|Keep|Elegir|Quedarme con) .*: ${name}$`) })
      .click();
  }

  async account({ language }: { language?: "English" | "Español" } = {}) {
    const { page } = this;
    await page.getByLabel(/^(First name|Nombre)$/).fill("Marisol");
    await page.getByLabel(/^(Last name|Apellido)$/).fill("Vega");
    await page.getByLabel(/^(E-mail|Correo electrónico)$/).fill(this.email);
    await page.getByLabel(/^(Mobile phone|Teléfono celular)$/).fill("713-555-0142");
    await page.getByLabel(/^(Month|Mes)$/).fill("4");
    await page.getByLabel(/^(Day|Día)$/).fill("23");
    await page.getByLabel(/^(Year|Año)$/).fill("1985");
    if (language) await page.getByRole("radio", { name: language }).check();
    await page.getByRole("button", { name: /^(Continue|Continuar)$/ }).click();
    await this.code();
  }

  async code() {
    const { page } = this;
    const field = page.getByLabel(/^(Six-digit code|Código de seis dígitos)$/);
    await expect(field).toBeVisible();
    await field.fill(await this.world.code(this.email));
    await page.getByRole("button", { name: /^(Continue|Continuar)$/ }).click();
    await expect(field).toBeHidden();
  }

  async start(kind: RegExp = /I live here already|Ya vivo aquí/) {
    const { page } = this;
    await page.waitForURL("**/enroll/start");
    await page.getByRole("radio", { name: kind }).check();
    for (const text of [
      /I have read|He leído/,
      /I am at least 18|Tengo al menos 18/,
      /I agree to receive|Acepto recibir/,
    ]) {
      await page.getByRole("checkbox", { name: text }).check();
    }
    await page.getByRole("button", { name: /^(Accept this plan|Aceptar este plan)/ }).click();
  }

  async identity() {
    await this.page.waitForURL("**/enroll/identity");
    await this.page.getByRole("button", { name: /This is me|Soy yo/ }).click();
  }

  async credit(ssn = canarySsn) {
    const { page } = this;
    await page.waitForURL("**/enroll/credit");
    await page.getByRole("checkbox").check();
    await page.getByLabel(/^(Social Security number|Número de Seguro Social)/).fill(ssn);
    await page.getByRole("button", { name: /Allow the check|Permitir la consulta/ }).click();
  }

  /** Fills the card form, which lives in a frame of the sandbox's own origin. */
  async fillCard(number: string) {
    const frame = this.page.frameLocator('iframe[title*="ecure payment input frame"], iframe[title*="pago"]');
    await frame.getByLabel(/Card number|Número de tarjeta/).fill(number);
    await frame.getByLabel(/Expiration|vencimiento|caducidad/i).fill("12 / 34");
    await frame.getByLabel(/Security code|Código de seguridad/).fill("123");
    await frame.getByLabel(/ZIP|postal/i).fill("77008");
  }

  async payment(number = cards.good) {
    const { page } = this;
    await page.waitForURL("**/enroll/payment");
    await this.fillCard(number);
    const mandate = page.getByRole("checkbox");
    if (!(await mandate.isChecked())) await mandate.check();
    await page.getByRole("button", { name: /^(Save|Guardar)/ }).click();
  }

  async finish() {
    await this.page.waitForURL("**/enroll/review");
    await this.page.getByRole("button", { name: /^(Finish|Send|Terminar|Enviar)/ }).click();
    await this.page.waitForURL("**/status");
  }

  /** From the account step to the review page. */
  async untilReview() {
    await this.account();
    await this.start();
    await this.identity();
    await this.credit();
    await this.payment();
    await this.page.waitForURL("**/enroll/review");
  }
}
