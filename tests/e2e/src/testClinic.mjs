import assert from "node:assert/strict";
import { describe } from "node:test";
import { addOwner, addVisit, ownerWithPet, visitClinic } from "./visitClinic.mjs";

const PHONE = { width: 390, height: 844 };

/**
 * What every clinic in a browser does, whatever serves it and whatever draws it.
 *
 * @param {string} example the example's folder
 * @param {{ compares?: boolean }} options whether it shows two owners side by side
 */
export function testClinic(example, { compares = false } = {}) {
  const inPage = visitClinic(example);

  describe("a visit", () => {
    inPage(
      "shows on the open owner page after one call and one read of that owner",
      async ({ page, takeWire, quiet }) => {
        const id = await ownerWithPet(page, "Visitor", "Tom");
        await page.goto(`/owners/${id}`);
        await page.getByText("No visits yet.").waitFor();
        await quiet();
        takeWire();

        await addVisit(page, { pet: "Tom", reason: "Swallowed a button" });
        await page.getByRole("list", { name: "Visits of Tom" }).getByText("Swallowed a button").waitFor();
        await quiet();

        assert.deepEqual(takeWire(), ["POST call/", `GET ctx/owner/?ownerId=${id}`]);
        assert.equal(await page.getByRole("dialog").count(), 0);
        assert.equal(await page.getByRole("status").filter({ hasText: "Visit of Tom added" }).count(), 1);
      },
    );

    if (compares) {
      inPage("of one of two owners on a page leaves the other unread", async ({ page, takeWire, quiet }) => {
        const left = await ownerWithPet(page, "Left", "Lola");
        const right = await ownerWithPet(page, "Right", "Rollo");
        await page.goto(`/owners/compare?ids=${left},${right}`);
        await page.getByRole("heading", { name: "Rollo" }).waitFor();
        await page.getByRole("heading", { name: "Lola" }).waitFor();
        await quiet();
        assert.deepEqual(takeWire().slice(-2).sort(), [
          `GET ctx/owner/?ownerId=${left}`,
          `GET ctx/owner/?ownerId=${right}`,
        ]);

        await addVisit(page, { pet: "Lola", reason: "Ate a crayon" });
        await page.getByRole("list", { name: "Visits of Lola" }).getByText("Ate a crayon").waitFor();
        await quiet();

        assert.deepEqual(takeWire(), ["POST call/", `GET ctx/owner/?ownerId=${left}`]);
        assert.equal(await page.getByText("No visits yet.").count(), 1);
      });
    }

    inPage("is changed where it stands", async ({ page, takeWire, quiet }) => {
      const id = await ownerWithPet(page, "Changing", "Tom");
      await page.goto(`/owners/${id}`);
      await addVisit(page, { pet: "Tom", reason: "Check-up" });
      const visits = page.getByRole("list", { name: "Visits of Tom" });
      await visits.getByText("Check-up").waitFor();
      await quiet();
      takeWire();

      await page.getByRole("button", { name: "Edit visit of Tom" }).click();
      const dialog = page.getByRole("dialog", { name: "Change the visit of Tom" });
      assert.equal(await dialog.getByLabel("Day").inputValue(), "2026-01-02");
      assert.equal(await dialog.getByLabel("Reason").inputValue(), "Check-up");
      await dialog.getByLabel("Reason").fill("Stitches taken out");
      await dialog.getByRole("button", { name: "Save visit" }).click();
      await visits.getByText("Stitches taken out").waitFor();
      await quiet();

      assert.deepEqual(takeWire(), ["POST call/", `GET ctx/owner/?ownerId=${id}`]);
      assert.equal(await visits.getByText("Check-up").count(), 0);
    });

    inPage("before the pet's birth is refused at the day's field", async ({ page, takeWire, quiet }) => {
      const id = await ownerWithPet(page, "Early", "Tom");
      await page.goto(`/owners/${id}`);
      await page.getByText("No visits yet.").waitFor();
      await quiet();
      takeWire();

      await addVisit(page, { pet: "Tom", reason: "Too soon", day: "2019-01-01" });
      const day = page.getByRole("dialog").getByLabel("Day");
      await page.getByText("Tom was born on 2020-02-29").waitFor();
      await quiet();

      assert.equal(await day.getAttribute("aria-invalid"), "true");
      assert.equal(await day.evaluate((field) => field === document.activeElement), true);
      assert.deepEqual(takeWire(), ["POST call/"]);
    });

    inPage("dialog closes with Escape and gives the focus back", async ({ page }) => {
      const id = await ownerWithPet(page, "Escape", "Tom");
      await page.goto(`/owners/${id}`);
      const button = page.getByRole("button", { name: "Add visit for Tom" });
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });

      assert.equal(await button.evaluate((element) => element === document.activeElement), true);
    });
  });

  describe("a form", () => {
    inPage("shows what the server objects to at each field and focuses the first", async ({ page }) => {
      await page.goto("/owners/new");
      await page.getByLabel("First name").fill("Ida");
      await page.getByLabel("Telephone").fill("none");
      await page.getByRole("button", { name: "Add owner" }).click();
      await page.locator("[aria-invalid=true]").first().waitFor();

      const invalid = await page.locator("[aria-invalid=true]").evaluateAll((fields) => fields.map(({ name }) => name));
      assert.deepEqual(invalid, ["lastName", "address", "city", "telephone"]);
      const lastName = page.getByLabel("Last name");
      assert.equal(await lastName.evaluate((field) => field === document.activeElement), true);
      assert.equal(await describedBy(lastName), "Must not be blank");
      assert.equal(await describedBy(page.getByLabel("Telephone")), "Must be a telephone number of 7 to 15 digits");
    });

    inPage("of a pet whose name is taken says so at the name", async ({ page }) => {
      const id = await ownerWithPet(page, "Namesake", "Tom");
      await page.goto(`/owners/${id}/pets/new`);
      await page.getByLabel("Name").fill("tom");
      await page.getByLabel("Kind").selectOption({ label: "dog" });
      await page.getByLabel("Born on").fill("2021-01-01");
      await page.getByRole("button", { name: "Add pet" }).click();
      await page.locator("[aria-invalid=true]").waitFor();

      assert.equal(await describedBy(page.getByLabel("Name")), "This owner already has a pet called tom.");
    });

    inPage("without name and day of a pet says so at both", async ({ page }) => {
      const id = await addOwner(page, "Incomplete");
      await page.goto(`/owners/${id}/pets/new`);
      await page.getByRole("button", { name: "Add pet" }).click();
      await page.locator("[aria-invalid=true]").first().waitFor();

      assert.equal(await page.getByLabel("Name").getAttribute("aria-invalid"), "true");
      assert.equal(await page.getByLabel("Born on").getAttribute("aria-invalid"), "true");
    });

    inPage("of a known owner and pet is filled, and saves what is changed", async ({ page }) => {
      const id = await ownerWithPet(page, "Before", "Tom");
      await page.goto(`/owners/${id}/edit`);
      assert.equal(await page.getByLabel("Last name").inputValue(), "Before");
      await page.getByLabel("Last name").fill("After");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("heading", { name: "Ida After" }).waitFor();

      await page.getByRole("link", { name: "Edit Tom" }).click();
      assert.equal(await page.getByLabel("Born on").inputValue(), "2020-02-29");
      await page.getByLabel("Kind").selectOption({ label: "ferret" });
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("ferret, born Feb 29, 2020").waitFor();
    });
  });

  describe("the list of owners", () => {
    inPage("pages through all owners and keeps the page in the address", async ({ page, takeWire }) => {
      await page.goto("/");
      await page.getByText("Page 1 of").waitFor();
      const first = await page.getByRole("rowheader").allInnerTexts();
      assert.equal(first.length, 12);
      assert.match(await page.locator(".count").textContent(), /^10,0\d\d owners$/);
      takeWire();

      await page.getByRole("link", { name: "Next" }).click();
      await page.getByText("Page 2 of").waitFor();
      assert.equal(new URL(page.url()).search, "?page=2");
      assert.deepEqual(
        takeWire().map((line) => line.split("?")[0]),
        ["GET ctx/owners/"],
      );
      const second = await page.locator("tbody").textContent();
      assert.notEqual(second, first.join());

      await page.goBack();
      await page.getByText("Page 1 of").waitFor();
      await page.reload();
      await page.getByText("Page 1 of").waitFor();
      assert.deepEqual(await page.getByRole("rowheader").allInnerTexts(), first);
    });

    inPage("searches once the typing pauses", async ({ page, takeWire, quiet }) => {
      const id = await ownerWithPet(page, "Quillfeather", "Zebulon");
      await page.goto("/owners?page=3");
      await page.getByText("Page 3 of").waitFor();
      await quiet();
      takeWire();

      await page.getByLabel("Search owners").pressSequentially("zebulon", { delay: 20 });
      await page.getByRole("link", { name: "Ida Quillfeather" }).waitFor();
      await quiet();

      assert.equal(new URL(page.url()).search, "?search=zebulon");
      assert.equal(takeWire().length, 1);
      assert.equal(await page.getByRole("row").count(), 2);
      await page.getByRole("link", { name: "Ida Quillfeather" }).click();
      await page.waitForURL(`**/owners/${id}`);
    });

    inPage("says that nobody was found, and shows all again", async ({ page }) => {
      await page.goto("/owners?search=nobody-has-this-name");
      await page.getByText("Nobody found.").waitFor();
      await page.getByRole("link", { name: "Show all owners" }).click();
      await page.getByText("Page 1 of").waitFor();
      assert.equal(await page.getByLabel("Search owners").inputValue(), "");
    });

    if (compares) {
      inPage("leads to two chosen owners side by side", async ({ page }) => {
        await page.goto("/owners");
        const boxes = page.getByRole("checkbox");
        await boxes.nth(0).check();
        await boxes.nth(1).check();
        await page.getByRole("link", { name: "Compare" }).click();
        await page.waitForURL("**/owners/compare?ids=*");
        await page.locator("section.column").nth(1).getByRole("heading", { level: 2 }).first().waitFor();
      });
    }

    inPage("shows a changed pet without being asked to read again", async ({ page }) => {
      const id = await ownerWithPet(page, "Staleness", "Aldo");
      await page.goto("/owners?search=staleness");
      await page.getByText("Aldo", { exact: true }).waitFor();
      await page.getByRole("link", { name: "Ida Staleness" }).click();
      await page.getByRole("link", { name: "Add pet" }).click();
      await page.getByLabel("Name").fill("Bruno");
      await page.getByLabel("Kind").selectOption({ label: "dog" });
      await page.getByLabel("Born on").fill("2021-01-01");
      await page.getByRole("button", { name: "Add pet" }).click();
      await page.waitForURL(`**/owners/${id}`);
      await page.goBack();
      await page.goBack();
      await page.getByText("Bruno", { exact: true }).waitFor();
    });
  });

  describe("what is not there", () => {
    inPage("an unknown owner is a page of its own", async ({ page }) => {
      await page.goto("/owners/99999999");
      await page.getByRole("heading", { name: "There is no such owner" }).waitFor();
    });

    inPage("an unknown pet too", async ({ page }) => {
      await page.goto("/owners/1/pets/99999999/edit");
      await page.getByRole("heading", { name: "There is no such pet" }).waitFor();
    });

    inPage("an unknown address too", async ({ page }) => {
      await page.goto("/owners/seven");
      await page.getByRole("heading", { name: "This page does not exist" }).waitFor();
      await page.goto("/nowhere/at/all");
      await page.getByRole("heading", { name: "This page does not exist" }).waitFor();
    });

    inPage("a server out of reach is said, and can be tried again", async ({ page, context }) => {
      await page.goto("/owners");
      await page.getByText("Page 1 of").waitFor();
      await context.setOffline(true);
      await page.getByRole("link", { name: "Vets" }).click();
      await page.getByRole("alert").getByText("The clinic's server does not answer").waitFor();
      await context.setOffline(false);
      await page.getByRole("button", { name: "Try again" }).click();
      await page.getByRole("listitem").nth(35).waitFor();
      assert.equal(await page.getByRole("alert").count(), 0);
    });
  });

  describe("a phone", () => {
    const paths = [
      "/owners",
      "/owners?search=an",
      "/owners/new",
      "/owners/1",
      "/owners/1/edit",
      "/owners/1/pets/new",
      ...(compares ? ["/owners/compare?ids=1,2"] : []),
      "/owners/99999999",
      "/vets",
      "/nowhere",
    ];
    for (const path of paths) {
      inPage(
        `shows ${path} without scrolling sideways`,
        async ({ page, quiet }) => {
          await page.goto(path);
          await page.locator("h1").waitFor();
          await quiet();
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
        },
        { viewport: PHONE },
      );
    }

    inPage(
      "shows each owner as a card",
      async ({ page }) => {
        await page.goto("/owners");
        const row = page.getByRole("row").nth(1);
        const [name, telephone] = await Promise.all([
          row.getByRole("rowheader").boundingBox(),
          row.getByRole("cell").nth(1).boundingBox(),
        ]);
        assert.ok(telephone.y > name.y + name.height / 2, "the telephone number stands below the name");
      },
      { viewport: PHONE },
    );
  });

  describe("everybody", () => {
    for (const path of ["/owners", "/owners/new", "/owners/1/pets/new", "/owners/1/edit"]) {
      inPage(`finds a label on every control of ${path}`, async ({ page }) => {
        await page.goto(path);
        await page.locator("input").first().waitFor();
        const unlabelled = await page
          .locator("input, select, textarea")
          .evaluateAll((fields) =>
            fields.filter(({ labels }) => labels.length === 0).map(({ outerHTML }) => outerHTML),
          );
        assert.deepEqual(unlabelled, []);
      });
    }

    inPage("hears where a link led", async ({ page }) => {
      await page.goto("/owners");
      await page.getByText("Page 1 of").waitFor();
      await page.getByRole("link", { name: "Vets" }).click();
      await page.getByRole("listitem").first().waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Vets");
      assert.equal(await page.title(), "Vets · PetClinic");
    });
  });
}

/** The text that assistive technology reads after a field's label. */
async function describedBy(field) {
  const id = await field.getAttribute("aria-describedby");
  return field.page().locator(`[id="${id}"]`).textContent();
}
