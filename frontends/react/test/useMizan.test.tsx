import { createMizan, defaultMizan } from "@mizan/base";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { MizanProvider, useMizan } from "../src/index.js";

test("useMizan gives the provider's instance, and the default one without a provider", () => {
  const seen: unknown[] = [];
  const Look = () => {
    seen.push(useMizan());
    return null;
  };
  const mizan = createMizan();
  renderToString(
    <>
      <Look />
      <MizanProvider mizan={mizan}>
        <Look />
      </MizanProvider>
    </>,
  );
  expect(seen).toEqual([defaultMizan(), mizan]);
});
