import { givePage } from "../../base/test/givePage.js";

givePage("document", "Element", "Node", "SVGElement");
