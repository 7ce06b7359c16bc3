import type { Frame } from "../fixtures/partner-site.ts";
import { expect, type Locator, type Page } from "../fixtures/test.ts";
import type { World } from "../fixtures/world.ts";
import { type Hand, pointer } from "./hand.ts";

/** Made up. It has to look real: the portal refuses numbers that are never given out. */
export const canarySsn = "521-67-4839";
/** A test card that no page of ours names, so that to find it is to have leaked it. */
export const canaryCard = "5555555555554444";
export const cards = {
  good: "4242424242424242",
  declined: "4000000000000002",
  secureOnce: "4000002500003155",
};

interface Premise {
  esi_id: string;
}

/** A customer in a browser, step by step; in a frame too. */
export class Enrollment {
  readonly page: Page | Frame;
  readonly world: World;
  readonly email: string;
  readonly hand: Hand;

  constructor(page: Page | Frame, world: World, email: string, hand: Hand = pointer) {
    this.page = page;
    this.world = world;
    this.email = email;
    this.hand = hand;
  }

  /** Calls one of the portal's own handlers as this browser. */
  async api(path: string, body: object) {
    const page = "request" in this.page ? this.page : this.page.page();
    const reply = await page.request.post(`${this.world.portal}/api/enrollment/${path}`, {
      data: body,
      headers: { origin: this.world.portal },
    });
    expect(reply.ok(), `${path}: ${reply.status()}`).toBe(true);
    return reply.status() === 204 ? null : reply.json();
  }

  /** The first home that a search finds, chosen and confirmed without the screens. */
  async hasHome(query: string, postal_code: string) {
    const found: Premise[] = await this.api("address-search", { query, postal_code });
    await this.api("premise", { esi_id: found[0]?.esi_id, is_confirmed: true });
  }

  /** Chooses a home without the screens and a plan with them, for journeys that are about later steps. */
  async hasChosen(query = "104 switchback", postal_code = "77008", plan = "Clean Energy") {
    await this.hasHome(query, postal_code);
    await this.page.goto("/enroll/plans");
    await this.plan(plan);
    await this.page.waitForURL("**/enroll/account");
  }

  async zip(zip: string) {
    const { page } = this;
    await page.goto("/");
    await this.hand.fill(page.getByLabel(/ZIP|código postal/i), zip);
    await this.hand.press(page.getByRole("button", { name: /^(See plans|Ver planes)/ }));
    await page.waitForURL("**/enroll/address?zip=*");
  }

  async address(typed: string, option: RegExp) {
    const box = this.page.getByRole("combobox");
    await this.hand.fill(box, typed);
    await this.hand.pick(box, this.page.getByRole("option", { name: option }));
    await this.page.waitForURL("**/enroll/confirm");
  }

  async confirm() {
    await this.hand.press(this.page.getByRole("button", { name: /^(Yes, this is my home|Sí, es mi hogar)/ }));
    await this.page.waitForURL("**/enroll/plans");
  }

  async plan(name: string) {
    const choose = new RegExp(`^(Choose|Keep|Elegir|Quedarme con) .*: ${name}$`);
    await this.hand.press(this.page.getByRole("button", { name: choose }));
  }

  async account({ language }: { language?: "English" | "Español" } = {}) {
    await this.person(language);
    await this.code();
  }

  /** Says who enrolls; who is known by their e-mail already cannot change it. */
  async person(language?: "English" | "Español") {
    const { page } = this;
    await this.hand.fill(page.getByLabel(/^(First name|Nombre)$/), "Marisol");
    await this.hand.fill(page.getByLabel(/^(Last name|Apellido)$/), "Vega");
    const email = page.getByLabel(/^(E-mail|Correo electrónico)$/);
    if (await email.isEditable()) await this.hand.fill(email, this.email);
    await this.hand.fill(page.getByLabel(/^(Mobile phone|Teléfono celular)$/), "713-555-0142");
    await this.hand.fill(page.getByLabel(/^(Month|Mes)$/), "4");
    await this.hand.fill(page.getByLabel(/^(Day|Día)$/), "23");
    await this.hand.fill(page.getByLabel(/^(Year|Año)$/), "1985");
    if (language) await this.hand.check(page.getByRole("radio", { name: language }));
    await this.hand.press(page.getByRole("button", { name: /^(Continue|Continuar)$/ }));
  }

  async code() {
    const { page } = this;
    const field = page.getByLabel(/^(Six-digit code|Código de seis dígitos)$/);
    await expect(field).toBeVisible();
    await this.hand.fill(field, await this.world.code(this.email));
    await this.hand.press(page.getByRole("button", { name: /^(Continue|Continuar)$/ }));
    await expect(field).toBeHidden();
  }

  async start(kind: RegExp = /I live here already|Ya vivo aquí/) {
    const { page } = this;
    await page.waitForURL("**/enroll/start");
    await this.hand.check(page.getByRole("radio", { name: kind }));
    for (const text of [
      /I have read|He leído/,
      /I am at least 18|Tengo al menos 18/,
      /I agree to receive|Acepto recibir/,
    ]) {
      await this.hand.check(page.getByRole("checkbox", { name: text }));
    }
    await this.hand.press(page.getByRole("button", { name: /^(Accept this plan|Aceptar este plan)/ }));
  }

  async identity() {
    await this.page.waitForURL("**/enroll/identity");
    await this.hand.press(this.page.getByRole("button", { name: /This is me|Soy yo/ }));
  }

  async credit(ssn = canarySsn) {
    const { page } = this;
    await page.waitForURL("**/enroll/credit");
    await this.hand.check(page.getByRole("checkbox"));
    await this.hand.fill(page.getByLabel(/^(Social Security number|Número de Seguro Social)/), ssn);
    await this.hand.press(page.getByRole("button", { name: /Allow the check|Permitir la consulta/ }));
  }

  /** Fills the card form, which lives in a frame of the sandbox's own origin. */
  async fillCard(number: string) {
    const frame = this.page.frameLocator('iframe[title*="ecure payment input frame"], iframe[title*="pago"]');
    await this.hand.fill(frame.getByLabel(/Card number|Número de tarjeta/), number);
    await this.hand.fill(frame.getByLabel(/Expiration|vencimiento|caducidad/i), "12 / 34");
    await this.hand.fill(frame.getByLabel(/Security code|Código de seguridad/), "123");
    await this.hand.fill(frame.getByLabel(/ZIP|postal/i), "77008");
  }

  /**
   * Brings a button into view and waits for a few frames: the card form is drawn by another process, and right after a
   * scroll Chromium still sends a press to where that form was.
   */
  async afterScroll(target: Locator) {
    await target.scrollIntoViewIfNeeded();
    await target.evaluate(async () => {
      for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    });
  }

  async payment(number = cards.good) {
    const { page } = this;
    await page.waitForURL("**/enroll/payment");
    await this.fillCard(number);
    const mandate = page.getByRole("checkbox");
    await this.hand.check(mandate);
    const save = page.getByRole("button", { name: /^(Save|Guardar)/ });
    await this.afterScroll(save);
    await this.hand.press(save);
  }

  async finish() {
    await this.page.waitForURL("**/enroll/review");
    await this.hand.press(this.page.getByRole("button", { name: /^(Finish|Send|Terminar|Enviar)/ }));
    await this.page.waitForURL("**/status");
  }

  /** From the account step to the card. */
  async untilPayment() {
    await this.account();
    await this.start();
    await this.identity();
    await this.credit();
  }

  /** From the account step to the review page. */
  async untilReview({ card = cards.good } = {}) {
    await this.untilPayment();
    await this.payment(card);
    await this.page.waitForURL("**/enroll/review");
  }
}
