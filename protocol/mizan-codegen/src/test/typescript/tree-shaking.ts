// One hook: nothing of another function may come with it.
import { useEcho } from "api/afi";

console.log(useEcho);
