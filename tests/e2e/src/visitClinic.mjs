import { after, before, it } from "node:test";
import { openBrowser } from "./openBrowser.mjs";
import { openPage } from "./openPage.mjs";
import { startPetClinic } from "./startPetClinic.mjs";

const TIMEOUT_MS = 10_000;

/**
 * Starts one of the clinics and a browser for the tests of a file, and ends both after them.
 *
 * @param {string} example the example's folder, such as "petclinic-spring-react"
 * @returns the function that runs a test in a page of its own; whatever the console then holds against the page fails it
 */
export function visitClinic(example) {
  let clinic;
  let browser;
  before(async () => {
    [clinic, browser] = await Promise.all([startPetClinic(example), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await clinic?.stop();
  });
  return (name, run, options = {}) => {
    it(name, async () => {
      const opened = await openPage(browser, { baseURL: clinic.url, ...options });
      opened.page.setDefaultTimeout(TIMEOUT_MS);
      try {
        await run(opened);
      } catch (error) {
        await opened.context.close();
        throw error;
      }
      await opened.close();
    });
  };
}

/** Takes an owner in by the form, and gives the number. */
export async function addOwner(page, lastName) {
  await page.goto("/owners/new");
  await page.getByLabel("First name").fill("Ida");
  await page.getByLabel("Last name").fill(lastName);
  await page.getByLabel("Address").fill("1 Birch Lane");
  await page.getByLabel("Town").fill("Moss Hollow");
  await page.getByLabel("Telephone").fill("044 555 01 02");
  await page.getByRole("button", { name: "Add owner" }).click();
  await page.getByRole("heading", { name: `Ida ${lastName}` }).waitFor();
  return Number(new URL(page.url()).pathname.split("/").at(-1));
}

async function addPet(page, ownerId, name) {
  await page.goto(`/owners/${ownerId}/pets/new`);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Kind").selectOption({ label: "cat" });
  await page.getByLabel("Born on").fill("2020-02-29");
  await page.getByRole("button", { name: "Add pet" }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
}

/** The same with a cat. */
export async function ownerWithPet(page, lastName, pet) {
  const id = await addOwner(page, lastName);
  await addPet(page, id, pet);
  return id;
}

/** Books a visit on the owner's page that is open. */
export async function addVisit(page, { pet, reason, day = "2026-01-02" }) {
  await page.getByRole("button", { name: `Add visit for ${pet}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Day").fill(day);
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Add visit" }).click();
}
