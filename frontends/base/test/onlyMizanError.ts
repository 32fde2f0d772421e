export { MizanError } from "../src/index.js";
