import { givePage } from "../../base/test/givePage.js";

givePage("document", "navigator", "Element", "HTMLElement", "Node", "Text", "Comment", "DocumentFragment");
