import { configure } from "@mizan/base";
import { ipcTransport } from "@mizan/base/ipc";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { App } from "../../../petclinic-spring-react/frontend/src/App";
import { MizanContext } from "../../../petclinic-spring-react/frontend/src/api";
import "../../../petclinic-spring-react/frontend/src/style.css";

const mizan = configure({ transport: ipcTransport({ onStale: (targets) => mizan.invalidate(targets) }) });

// A window has no address bar, and its pages have no origin whose history they could write.
const { hook, searchHook } = memoryLocation({ path: "/owners" });

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element #root");
}
createRoot(root).render(
  <StrictMode>
    <MizanContext>
      <Router hook={hook} searchHook={searchHook}>
        <App />
      </Router>
    </MizanContext>
  </StrictMode>,
);
