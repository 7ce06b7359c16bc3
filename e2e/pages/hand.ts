import { expect, type Locator, type Page } from "../fixtures/test.ts";

/** How a person works a page. */
export interface Hand {
  fill(field: Locator, text: string): Promise<void>;
  press(button: Locator): Promise<void>;
  check(box: Locator): Promise<void>;
  /** Takes one of the results that came under a search box. */
  pick(box: Locator, option: Locator): Promise<void>;
}

export const pointer: Hand = {
  fill: (field, text) => field.fill(text),
  press: (button) => button.click(),
  check: (box) => box.check(),
  pick: (_box, option) => option.click(),
};

const hasFocus = (target: Locator) =>
  target.evaluate((element) => {
    const { activeElement } = element.ownerDocument;
    return element === activeElement && element.ownerDocument.hasFocus();
  });

/** The keyboard alone: what Tab does not reach, or reaches without showing it, is a failure. */
export function keyboard(page: Page): Hand {
  const tabsAtMost = 80;
  const reach = async (target: Locator) => {
    await expect(target).toBeVisible();
    for (let tabs = 0; tabs < tabsAtMost; tabs++) {
      if (await hasFocus(target)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${target} is not reached by ${tabsAtMost} presses of Tab.`);
  };
  return {
    fill: async (field, text) => {
      await reach(field);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    },
    press: async (button) => {
      await reach(button);
      await expect(button).toBeEnabled();
      await expect
        .poll(() => button.evaluate((element) => getComputedStyle(element).outlineStyle), { timeout: 1000 })
        .not.toBe("none");
      await page.keyboard.press("Enter");
    },
    check: async (box) => {
      if (await box.isChecked()) return;
      // Of a group of radio buttons Tab reaches one; the arrows go from there.
      const group = await box.evaluate((element) => (element as HTMLInputElement).name);
      const isRadio = (await box.getAttribute("type")) === "radio";
      const first = isRadio ? page.locator(`input[name="${group}"]`).first() : box;
      await reach(first);
      await page.keyboard.press("Space");
      for (let arrows = 0; arrows < 10 && !(await box.isChecked()); arrows++) {
        await page.keyboard.press("ArrowDown");
      }
      await expect(box).toBeChecked();
    },
    pick: async (box, option) => {
      await reach(box);
      await expect(option).toBeVisible();
      for (let arrows = 0; arrows < 50; arrows++) {
        if ((await option.getAttribute("aria-selected")) === "true") break;
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
    },
  };
}
