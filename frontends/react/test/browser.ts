import { givePage } from "../../base/test/givePage.js";

givePage("document", "navigator", "HTMLElement", "HTMLIFrameElement", "Element", "Node", "MutationObserver");
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
